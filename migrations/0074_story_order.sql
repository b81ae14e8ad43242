-- Owner: publishing. Stories of a series or a storyline that stand first on its page, in an order that editors chose.
alter table strands add column story_order text[] not null default '{}';
-- Live ones alone.
alter table live_strands add column story_order text[] not null default '{}';
