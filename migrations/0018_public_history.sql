-- Owner: publishing. What the public history of a story calls a correction.

-- correction, clarification or editors-note, where the publication brought one.
alter table publications add column notice text check (notice in ('correction', 'clarification', 'editors-note'));
