-- Owner: publishing. The calendar and the digits of an edition.

-- Null: what the edition's language usually has.
alter table editions
  add column calendar text check (calendar in ('gregory', 'islamic-umalqura', 'islamic-civil', 'islamic-tbla',
    'persian', 'hebrew', 'buddhist', 'indian', 'ethiopic', 'coptic', 'japanese', 'roc')),
  add column numbering_system text check (numbering_system in ('latn', 'arab', 'arabext', 'deva', 'beng', 'gujr',
    'guru', 'knda', 'khmr', 'laoo', 'mlym', 'mymr', 'orya', 'tamldec', 'telu', 'thai', 'tibt'));
