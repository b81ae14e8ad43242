-- Owner: publishing. Who has a front open to arrange it, for whoever is about to.
create unlogged table front_presence (
  page text not null,
  staff_id text not null,
  name text not null,
  seen_at timestamptz(3) not null default clock_timestamp(),
  primary key (page, staff_id)
);
grant select, insert, update, delete on front_presence to masthead_newsroom;
