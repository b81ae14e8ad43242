-- Owner: publishing. Fronts: the arrangement of a page by hand, in draft and live.

-- What editors are arranging. "page" is the page key of the list that the page otherwise shows.
create table fronts (
  page text primary key,
  edition text not null references editions on delete cascade,
  containers jsonb not null,
  -- Rises with every save: whoever saves says which one they saw.
  version integer not null,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);

-- Each arrangement that readers got, in order; null: from then on the page arranged itself. Never changed.
create table front_launches (
  id bigint generated always as identity primary key,
  page text not null,
  containers jsonb,
  -- The launch that an undo took back, or null.
  undoes bigint references front_launches,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);
create index front_launches_of_page on front_launches (page, id desc);

-- What readers have.
create table live_fronts (
  page text primary key,
  edition text not null references editions on delete cascade,
  containers jsonb not null
);

grant select, insert, update, delete on fronts, live_fronts to masthead_newsroom;
grant select, insert on front_launches to masthead_newsroom;
grant select on live_fronts to masthead_reader;
