-- Owner: accounts. The staff, and the keys programs use.

create table staff (
  id text primary key,
  name text not null,
  email text not null,
  role text not null check (role in ('owner')),
  created_at timestamptz(3) not null default clock_timestamp()
);
create unique index staff_email on staff (lower(email));

create table api_keys (
  id text primary key,
  name text not null,
  -- SHA-256 of a random 256-bit secret; the secret itself is shown once and kept nowhere.
  secret_hash bytea not null unique,
  scopes text[] not null,
  staff_id text references staff,
  created_at timestamptz(3) not null default clock_timestamp(),
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3)
);

-- The one-time link that makes somebody the owner.
create table owner_claims (
  token_hash bytea primary key,
  expires_at timestamptz(3) not null
);

grant select, insert, update, delete on staff, api_keys, owner_claims to masthead_newsroom;
