-- Owner: publishing. The picture that a story is shared with, where it is another than its first.

alter table live_articles add column shared_picture jsonb not null default 'null';
