import { sql } from 'kysely';
import type { StoryDocument } from '../../domain/document.ts';
import { foldWords } from '../../domain/fold-words.ts';
import { bodyText } from '../../domain/render-text.ts';
import type { Db } from '../../store/db.ts';
import { type MarkedText, markText, passageWith } from './mark-text.ts';

export type { MarkedText } from './mark-text.ts';

/** Of a story's text that a passage is looked for in. */
const mostCharacters = 30_000;

interface Row {
  readonly id: string;
  readonly language: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly document: StoryDocument;
}

/** These stories in their order, as results show them; what is not live any more is left out. */
export async function markArticles(db: Db, ids: readonly string[], forms: ReadonlySet<string>) {
  if (ids.length === 0) return [];
  const rows: Row[] = await db
    .selectFrom('liveArticles')
    .select(['id', 'language', 'headline', 'standfirst', 'document'])
    .where('id', 'in', ids)
    .execute();
  const texts = new Map(rows.map((row) => [row.id, bodyText(row.document).slice(0, mostCharacters)]));
  const marked = await wordsToMark(db, rows, texts, forms);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [showRow(row, texts.get(id) ?? '', marked)] : [];
  });
}

function showRow(
  { id, headline, standfirst }: Row,
  text: string,
  marked: ReadonlySet<string>,
): { readonly articleId: string; readonly headline: MarkedText; readonly summary: MarkedText } {
  const shown = markText(standfirst, marked);
  // The standfirst says what a story is about; where it has none of the words, the passage that has them says why it is here.
  const passage = shown.some(({ isMarked }) => isMarked) ? null : passageWith(text, marked);
  return {
    articleId: id,
    headline: markText(headline, marked),
    summary: passage && (passage.some(({ isMarked }) => isMarked) || standfirst === '') ? passage : shown,
  };
}

/**
 * The words of these texts that are forms of what was looked for. Only those that share their beginning or their
 * middle with one are asked about, each once.
 */
async function wordsToMark(
  db: Db,
  rows: readonly Row[],
  texts: ReadonlyMap<string, string>,
  forms: ReadonlySet<string>,
): Promise<Set<string>> {
  const parts = [...forms].map((form) => form.slice(0, 3));
  const asked = new Map<string, string>();
  for (const row of rows) {
    const text = `${row.headline}\n${row.standfirst}\n${texts.get(row.id) ?? ''}`;
    for (const written of new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu))) {
      const [word = ''] = foldWords(written);
      if (parts.some((part) => word.includes(part))) asked.set(written, row.language);
    }
  }
  const { rows: found } = await sql<{ written: string }>`
    select written from unnest(${[...asked.keys()]}::text[], ${[...asked.values()]}::text[]) as asked (written, language)
    where live_fold(written) = any(${[...forms]}::text[])
      or string_to_array(live_stems(written, language), ' ') && ${[...forms]}::text[]
  `.execute(db);
  return new Set(found.map(({ written }) => written));
}
