-- Owner: publishing.

-- A live story's next version can wait for its second as a draft's first does: `update`. What readers are told of it
-- in its history, or the minor kind that keeps it out of there, goes with it.
alter table schedules drop constraint schedules_kind_check;
alter table schedules add constraint schedules_kind_check check (kind in ('schedule', 'embargo', 'update'));
alter table schedules add column note text;
alter table schedules add column minor_kind text;
-- Why it failed, as data: each language has words of its own for it.
alter table schedules add column cause jsonb;

-- Who looked at a preview is forgotten after a while.
grant delete on preview_views to masthead_newsroom;
create index preview_views_of_time on preview_views (at);
