-- Owner: media. Assets are private; a released one gets a random public name.

create table assets (
  id text primary key,
  content_hash text not null unique,
  width integer not null,
  height integer not null,
  bytes integer not null,
  original_name text not null,
  created_at timestamptz(3) not null default clock_timestamp()
);

create table live_media (
  name text primary key,
  asset_id text not null references assets unique,
  width integer not null,
  height integer not null,
  -- Widths of the renditions in pixels, ascending.
  widths integer[] not null,
  released_at timestamptz(3) not null default clock_timestamp()
);

grant select, insert, update, delete on assets, live_media to masthead_newsroom;
grant select on live_media to masthead_reader;
