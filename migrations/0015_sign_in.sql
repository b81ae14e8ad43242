-- Owner: accounts. Signing in: second factors, passkeys, one-time links.

alter table sessions
  -- What the list of one's own sessions calls it; the token's hash stays here.
  add column id text not null default replace(gen_random_uuid()::text, '-', ''),
  add column way text not null default 'password' check (way in ('password', 'passkey', 'sso', 'link')),
  -- Wrong codes sent with it while it waited for the second factor.
  add column wrong_codes integer not null default 0,
  -- When its person last showed who they are; what guards the account asks for it anew after a while.
  add column confirmed_at timestamptz(3) not null default clock_timestamp();
create unique index sessions_id on sessions (id);

alter table staff
  -- The shared secret of codes by time, sealed (AES-256-GCM); null without that factor.
  add column totp_sealed bytea,
  -- The last time step a code was taken from: a code counts once.
  add column totp_step bigint,
  -- A secret that was shown and not yet confirmed by a code.
  add column totp_proposed bytea;

-- Codes for the day the telephone is lost: 80 random bits each, kept as SHA-256, gone once used.
create table recovery_codes (
  staff_id text not null references staff on delete cascade,
  code_hash bytea not null,
  primary key (staff_id, code_hash)
);

create table passkeys (
  -- The credential's id, base64url.
  id text primary key,
  staff_id text not null references staff on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3)
);
create index passkeys_of_staff on passkeys (staff_id, created_at);

-- What a browser was asked and must answer, once and soon: passkeys and single sign-on.
create table sign_in_challenges (
  token_hash bytea primary key,
  kind text not null check (kind in ('passkey', 'new_passkey', 'sso')),
  staff_id text references staff on delete cascade,
  data jsonb not null,
  expires_at timestamptz(3) not null
);
create index sign_in_challenges_end on sign_in_challenges (expires_at);

create table invitations (
  id text primary key,
  name text not null,
  email text not null,
  role text not null,
  desks jsonb not null default '[]',
  token_hash bytea not null unique,
  -- Null when it was made on the command line.
  invited_by text references staff on delete set null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create unique index invitations_email on invitations (lower(email));

create table password_resets (
  token_hash bytea primary key,
  -- Null for an address that nobody here has: it costs the same work and opens nothing.
  staff_id text references staff on delete cascade,
  expires_at timestamptz(3) not null
);
create index password_resets_of_staff on password_resets (staff_id);
create index password_resets_end on password_resets (expires_at);

grant select, insert, update, delete
  on recovery_codes, passkeys, sign_in_challenges, invitations, password_resets to masthead_newsroom;
