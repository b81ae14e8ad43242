import { sql } from 'kysely';
import type { Edition } from '../../domain/article.ts';
import { foldWords } from '../../domain/fold-words.ts';
import type { Db } from '../../store/db.ts';
import { compileQuery } from './compile-query.ts';
import { editDistance } from './edit-distance.ts';
import { parseQuery } from './parse-query.ts';

interface Near {
  readonly typed: string;
  readonly word: string;
  readonly shown: string;
  readonly articles: number;
}

/**
 * What somebody meant who typed this and found next to nothing: each word that hardly any story has becomes the one that
 * is nearest and more common. Only what finds something is suggested, so that nothing is said of a story that is not there.
 * @param found how many stories have what was typed
 */
export async function suggestQuery(
  db: Db,
  { editions }: { readonly editions: readonly Pick<Edition, 'code' | 'language'>[] },
  text: string,
  found: number,
): Promise<string | null> {
  const codes = editions.map(({ code }) => code);
  const written = [...new Set(text.match(/[\p{L}\p{M}]+/gu))].filter((each) => each.length >= 3);
  const near = await findNear(
    db,
    codes,
    written.flatMap((each) => foldWords(each).slice(0, 1)),
  );
  const better = new Map(
    written.flatMap((each) => {
      const [word = ''] = foldWords(each);
      const best = bestOf(word, near, found);
      return best === null ? [] : [[each, best] as const];
    }),
  );
  if (better.size === 0) return null;
  const suggestion = text.replace(/[\p{L}\p{M}]+/gu, (each) => better.get(each) ?? each);
  return (await findsMore(db, editions, suggestion)) ? suggestion : null;
}

async function findNear(db: Db, editions: readonly string[], words: readonly string[]): Promise<Near[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<Near>`
    select typed, word, shown, articles
    from unnest(${words}::text[]) as asked (typed), live_words_near(typed, ${editions}::text[])
  `.execute(db);
  return rows;
}

function bestOf(typed: string, near: readonly Near[], found: number): string | null {
  const ofTyped = near.filter((each) => each.typed === typed);
  const known = ofTyped.find(({ word }) => word === typed)?.articles ?? 0;
  // A word that some story has is a misspelling only where another is far more common.
  if (known > 0 && found > 0) return null;
  const farthest = typed.length >= 5 ? 2 : 1;
  const [best] = ofTyped
    .filter(({ word, articles }) => word !== typed && articles > known * 10)
    .map((each) => ({ ...each, distance: editDistance(typed, each.word) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance || b.articles - a.articles);
  return best?.shown ?? null;
}

async function findsMore(
  db: Db,
  editions: readonly Pick<Edition, 'code' | 'language'>[],
  text: string,
): Promise<boolean> {
  const query = await compileQuery(
    db,
    parseQuery(text),
    editions.map(({ language }) => language),
  );
  if (!query) return false;
  const own = editions.map(({ code }) => `'=e:${code}'`).join(' | ');
  const { rows } = await sql`
    select from live_search where words @@ ${query.text}::tsquery and facets @@ ${own}::tsquery limit 1
  `.execute(db);
  return rows.length > 0;
}
