-- Owner: publishing. Alarms for the desks of stories whose pictures' rights run out.

alter table alarms
  drop constraint alarms_kind_check,
  add constraint alarms_kind_check check (kind in
    ('schedule_failed', 'schedule_late', 'front_failed', 'front_late', 'rights_expiring', 'rights_expired'));

-- To find what a desk was told of a picture before.
create index alarms_of_pictures on alarms ((data ->> 'asset'), id) where kind in ('rights_expiring', 'rights_expired');
