-- Owner: publishing. What an edition says of itself to programs and readers, and whether readers may comment.

alter table editions
  add column contact text,
  -- Addresses of the paper elsewhere.
  add column accounts text[] not null default '{}',
  add column comments text not null default 'open' check (comments in ('open', 'closed', 'off')),
  -- From a story's publication on; null: without an end.
  add column comment_days integer check (comment_days > 0);
