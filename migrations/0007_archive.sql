-- Owner: archive. The telling words and topics of each live article, for related articles.

create table live_terms (
  edition text not null,
  term text not null,
  article_id text not null references live_articles on delete cascade,
  published_at timestamptz(3) not null,
  -- How much the term tells about this article, 0 to 1.
  weight real not null,
  primary key (article_id, term)
);
create index live_terms_newest on live_terms (edition, term, published_at desc, article_id desc);

grant select, insert, update, delete on live_terms to masthead_newsroom;
grant select on live_terms to masthead_reader;
