-- Owner: intake. Where each imported story came from, so that importing twice changes nothing.

create table sources (
  source_id text primary key,
  article_id text not null references articles on delete cascade,
  content_hash text not null,
  imported_at timestamptz(3) not null default clock_timestamp()
);
create index sources_of_article on sources (article_id);
grant select, insert, update, delete on sources to masthead_newsroom;
