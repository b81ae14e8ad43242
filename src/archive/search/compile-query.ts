import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import type { ParsedQuery, Term, Wanted } from './parse-query.ts';

/** A question that the index can answer. */
export interface CompiledQuery {
  /** A tsquery of PostgreSQL as text, made of its own output. */
  readonly text: string;
  /** What a word of a text must be to be marked: what was typed and its stems, as they are looked for. */
  readonly forms: ReadonlySet<string>;
}

interface Compiled {
  plain: string;
  stems: string[];
  isCommon: boolean;
}

/**
 * Turns what was asked into forms of words. @returns null where nothing is asked for but what to leave out.
 * @param languages those of the editions that are searched (BCP 47), the reader's first: its commonest words are left
 *   out where others are looked for
 */
export async function compileQuery(
  db: Db,
  { terms }: ParsedQuery,
  languages: readonly string[],
): Promise<CompiledQuery | null> {
  const wanted = terms.flatMap(({ alternatives }) => alternatives);
  const compiled = await compileWords(db, wanted, languages);
  const known = new Map(wanted.map((each, place) => [each, compiled[place]]));
  const isCommon = ({ alternatives }: Term) =>
    alternatives.every((each) => each.kind === 'word' && known.get(each)?.isCommon);
  const positive = terms.filter(({ isExcluded }) => !isExcluded);
  const telling = positive.filter((term) => !isCommon(term));
  const used = [
    ...(telling.length > 0 ? telling : positive),
    ...terms.filter(({ isExcluded }) => isExcluded),
  ];
  const parts = used.flatMap((term) => {
    const text = term.alternatives.map((each) => textOf(each, known.get(each))).filter((each) => each !== '');
    return text.length === 0 ? [] : [{ text: `(${text.join(' | ')})`, isExcluded: term.isExcluded }];
  });
  if (!parts.some(({ isExcluded }) => !isExcluded)) return null;
  const forms = positive.flatMap(({ alternatives }) =>
    alternatives.flatMap((each) => {
      const { plain = '', stems = [] } = known.get(each) ?? {};
      const written = [...plain.matchAll(/'((?:[^']|'')+)'/g)].map(([, word = '']) => word);
      return each.kind === 'word' ? [...written, ...stems] : written;
    }),
  );
  return {
    text: parts.map(({ text, isExcluded }) => (isExcluded ? `!${text}` : text)).join(' & '),
    forms: new Set(forms),
  };
}

function textOf(wanted: Wanted, compiled: Compiled | undefined): string {
  if (!compiled || compiled.plain === '') return '';
  if (wanted.kind === 'phrase') return `(${compiled.plain})`;
  return [compiled.plain, ...compiled.stems.map(quoted)].join(' | ');
}

/** A lexeme as a tsquery names it. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

async function compileWords(
  db: Db,
  wanted: readonly Wanted[],
  languages: readonly string[],
): Promise<Compiled[]> {
  if (wanted.length === 0) return [];
  const [first = 'und'] = languages;
  const { rows } = await sql<Compiled>`
    select phraseto_tsquery('simple', live_fold(wanted))::text as plain,
      array(select distinct stem from unnest(${languages}::text[]) as language,
        unnest(string_to_array(live_stems(wanted, language), ' ')) as stem where stem <> '') as stems,
      numnode(plainto_tsquery(text_rules(${first}), wanted)) = 0 as is_common
    from unnest(${wanted.map(({ text }) => text)}::text[]) with ordinality as typed (wanted, place)
    order by place
  `.execute(db);
  return rows;
}
