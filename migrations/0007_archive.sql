-- Owner: archive. The telling words and topics of each live article, for related articles.

create table live_terms (
  edition text not null,
  -- A topic as '#' and its slug, a word as it is, in lower case.
  term text not null,
  article_id text not null references live_articles on delete cascade,
  published_at timestamptz(3) not null,
  -- How much the term tells about this article, 0 to 1.
  weight real not null,
  primary key (article_id, term)
);
create index live_terms_by_time on live_terms (edition, term, published_at, article_id) include (weight);

-- In how many articles a word has stood so far; an estimate that only grows.
create table word_counts (
  edition text not null,
  word text not null,
  articles integer not null,
  primary key (edition, word)
);
create table word_count_totals (
  edition text primary key,
  articles integer not null
);

grant select, insert, update, delete on live_terms, word_counts, word_count_totals to masthead_newsroom;
grant select on live_terms to masthead_reader;
