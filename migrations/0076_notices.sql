-- Owner: writing. What each of the staff is told by name: mentions, replies, assignments, stories that come back or wait for them.

create table notices (
  id bigint generated always as identity primary key,
  staff_id text not null references staff on delete cascade,
  kind text not null check (kind in ('mentioned', 'replied', 'suggestion_accepted', 'suggestion_rejected', 'assigned',
    'returned', 'approval_asked', 'correction_asked')),
  article_id text not null references articles on delete cascade,
  -- The note or suggestion that it is about; null for the story as a whole.
  annotation_id text,
  -- Who did it, as the record names them.
  actor text not null,
  text text not null,
  -- The event it follows from: nobody is told twice of the same, whatever is handed over twice.
  event_id bigint not null,
  at timestamptz(3) not null,
  read_at timestamptz(3),
  mailed_at timestamptz(3),
  unique (event_id, staff_id)
);
create index notices_of_person on notices (staff_id, id);
create index notices_unread on notices (staff_id, id) where read_at is null;
create index notices_to_mail on notices (staff_id, at) where read_at is null and mailed_at is null;
create index notices_of_article on notices (article_id);

-- Who has chosen; nobody here is as the program has it.
create table notice_settings (
  staff_id text primary key references staff on delete cascade,
  mail text not null check (mail in ('at_once', 'never'))
);

grant select, insert, update, delete on notices, notice_settings to masthead_newsroom;

-- What happened before is not told anew.
insert into event_cursors (name, last_event_id) select 'writing.notices', coalesce(max(id), 0) from events;
