-- Owner: store. Mail that waits until a server took it.

create table outgoing_mail (
  id text primary key,
  -- To, subject and text, sealed: a mail may hold a link that opens an account.
  sealed bytea not null,
  created_at timestamptz(3) not null,
  next_try_at timestamptz(3) not null,
  tries integer not null default 0,
  last_error text
);
create index outgoing_mail_due on outgoing_mail (next_try_at);

grant select, insert, update, delete on outgoing_mail to masthead_newsroom;
