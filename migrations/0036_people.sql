-- Owner: accounts. Two owners never overwrite each other's changes to a person; who loses rights loses them everywhere at once.

-- Counts up with every change of what somebody may do.
alter table staff add column version integer not null default 1;

-- Whoever holds a connection open for somebody hears that their rights or sessions changed, whichever way they did.
create function tell_of_rights() returns trigger
language plpgsql as $$
begin
  perform pg_notify('masthead_rights', coalesce(to_jsonb(old) ->> 'staff_id', to_jsonb(old) ->> 'id'));
  return null;
end $$;
create trigger staff_rights_changed after update of role, desks, grants, suspended_at on staff
  for each row execute function tell_of_rights();
create trigger session_ended after delete on sessions
  for each row execute function tell_of_rights();
