-- Owner: publishing. The sounds, films and documents of a live story by their source.

alter table live_articles add column files jsonb not null default '{}';
create index live_articles_files on live_articles using gin (files) where files <> '{}';
