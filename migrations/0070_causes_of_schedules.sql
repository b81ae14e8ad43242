-- Owner: publishing.

-- Why a schedule failed is a refusal of the catalogue, with the reasons below it, as every refusal is kept and sent.
-- What only its sentence told is told by that as before.
create function pg_temp.as_refusal(cause jsonb) returns jsonb language sql immutable as $$
  select case cause ->> 'code'
    when 'gates' then jsonb_build_object('code', 'gates_closed', 'params', '{}'::jsonb, 'errors', (
      select coalesce(jsonb_agg(jsonb_build_object('code', reason -> 'code', 'params', reason - 'code') order by place), '[]')
      from jsonb_array_elements(cause -> 'reasons') with ordinality as reasons (reason, place)
    ))
    when 'changed' then '{"code": "story_changed_since", "params": {}, "errors": []}'
    when 'errors' then '{"code": "schedule_errors", "params": {}, "errors": []}'
  end
$$;

update schedules set cause = pg_temp.as_refusal(cause) where cause is not null;
update alarms set data = data || jsonb_build_object('cause', pg_temp.as_refusal(data -> 'cause'))
where data ? 'cause';

alter table front_schedules add column cause jsonb;
