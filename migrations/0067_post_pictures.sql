-- Owner: publishing. Pictures in posts of live coverage: as readers have them, by their sources in the post.

alter table live_posts add column pictures jsonb not null default '{}';
create index live_posts_pictures on live_posts using gin (pictures) where pictures <> '{}';
