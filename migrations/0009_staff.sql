-- Owner: accounts. People of the newsroom: what they may do, and their sessions.

alter table staff
  drop constraint staff_role_check,
  add constraint staff_role_check check (role in
    ('owner', 'editor', 'desk_editor', 'reporter', 'contributor', 'photo_editor', 'moderator', 'auditor')),
  -- Sections of editions somebody is of, and single actions given to them by themselves (domain/permissions.ts).
  add column desks jsonb not null default '[]',
  add column grants jsonb not null default '[]',
  -- argon2id in PHC form; null for who signs in with a passkey or through single sign-on alone.
  add column password_hash text,
  add column suspended_at timestamptz(3);

create table sessions (
  -- SHA-256 of the cookie's 256 random bits.
  token_hash bytea primary key,
  staff_id text not null references staff on delete cascade,
  -- The second factor is still to be done; until then the session has no rights.
  is_pending boolean not null,
  user_agent text not null,
  created_at timestamptz(3) not null default clock_timestamp(),
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index sessions_of_staff on sessions (staff_id, created_at);

grant select, insert, update, delete on sessions to masthead_newsroom;
