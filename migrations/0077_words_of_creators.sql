-- Owner: media. Pictures by the beginnings of the words of whoever made them.

alter table assets
  -- Folded as src/domain/fold-words.ts folds them.
  add column creator_words text not null default '',
  add column creator_vector tsvector not null
    generated always as (to_tsvector('simple', creator_words)) stored;

-- The same for those that are there, near enough: the next change of their words folds them as all others.
update assets set creator_words = folded || ' ' || regexp_replace(folded, '(^| )ال(\S\S)', '\1\2', 'g')
from (
  select id as of_id, regexp_replace(regexp_replace(
    translate(lower(regexp_replace(normalize(creator, nfkd),
      '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g')), 'ىة', 'يه'),
    '(\w)[''’ʼ](\w)', '\1\2', 'g'), '[^[:alnum:]]+', ' ', 'g') as folded
  from assets where creator <> ''
) known
where id = of_id;

create index assets_found_by_creator on assets using gin (creator_vector);
drop index assets_by_creator;
