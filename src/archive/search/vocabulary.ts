import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';

export interface LearnedWord {
  /** As it is looked for. */
  readonly word: string;
  /** As it is written. */
  readonly shown: string;
  /** How many more stories have it; negative: fewer. */
  readonly articles: number;
}

/** Words that somebody may mean; longer ones are no words. */
const longestWord = 40;

/** Adds to what is known of an edition's words, and forgets those that no story has any more. */
export async function learnWords(db: Db, edition: string, words: readonly LearnedWord[]): Promise<void> {
  const kept = words.filter(({ word }) => word.length >= 3 && word.length <= longestWord && !/\d/.test(word));
  const more = kept.filter(({ articles }) => articles > 0);
  const fewer = kept.filter(({ articles }) => articles < 0);
  if (more.length > 0) {
    await sql`
      insert into live_vocabulary (edition, word, shown, articles)
      select ${edition}, word, shown, articles
      from unnest(${more.map(({ word }) => word)}::text[], ${more.map(({ shown }) => shown)}::text[],
        ${more.map(({ articles }) => articles)}::integer[]) as learned (word, shown, articles)
      on conflict (edition, word) do update
        set articles = live_vocabulary.articles + excluded.articles, shown = excluded.shown
    `.execute(db);
  }
  if (fewer.length > 0) {
    await sql`
      update live_vocabulary set articles = live_vocabulary.articles + lost.articles
      from unnest(${fewer.map(({ word }) => word)}::text[], ${fewer.map(({ articles }) => articles)}::integer[])
        as lost (word, articles)
      where edition = ${edition} and live_vocabulary.word = lost.word
    `.execute(db);
    await sql`
      delete from live_vocabulary
      where edition = ${edition} and word = any(${fewer.map(({ word }) => word)}::text[]) and articles <= 0
    `.execute(db);
  }
}

/** Forgets the words of stories that were taken back. */
export async function forgetWords(db: Db): Promise<void> {
  const gone = await db.deleteFrom('wordsToForget').returning(['edition', 'words']).execute();
  for (const { edition, words } of gone) {
    await learnWords(
      db,
      edition,
      words.map((word) => ({ word, shown: word, articles: -1 })),
    );
  }
}
