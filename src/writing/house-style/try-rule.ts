import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { type StoryDocument, toNode } from '../../domain/document.ts';
import { InvalidInput } from '../../domain/errors.ts';
import { checkPhrase, type PhraseFinder, phraseFinder } from '../../domain/house-style/find-phrase.ts';
import { passagesOf, primaryLanguage } from '../../domain/house-style/passages.ts';
import { readableText } from '../../domain/house-style/readable-text.ts';
import { houseStyle } from '../../domain/refusals/house-style.ts';
import { upgradeJson } from '../../domain/upgrade-steps.ts';
import type { Db } from '../../store/db.ts';
import type { StyleRuleInput, TrialPage } from './contract.ts';

/** About 100 ms of work with 800 words a story; whoever tries a rule asks for page after page, and may stop. */
const storiesOfPage = 200;
/** Then others are let in: somebody's keystroke waits for 10 ms at the most. */
const storiesAtOnce = 20;
const foundOfPage = 20;
const examplesOfStory = 3;
const lettersAround = 40;

interface Row {
  readonly id: string;
  readonly headline: string;
  readonly language: string;
  readonly document: StoryDocument;
  readonly schemaVersion: number;
  readonly isLive: boolean;
}

/**
 * Looks for a rule's phrase in one page of the archive, live stories and drafts, in the order of their ids. A story
 * that is being written is searched as its last snapshot has it, at most a few seconds old.
 * @param after `next` of the page before. @throws InvalidInput
 */
export async function tryRule(
  db: Db,
  trial: { readonly rule: StyleRuleInput; readonly after: string | null },
): Promise<TrialPage> {
  if (checkPhrase(trial.rule.phrase) !== null) throw new InvalidInput(houseStyle.style_phrase_unfit());
  const find = phraseFinder(trial.rule);
  const [rows, about] = await Promise.all([readPage(db, trial.after), countAbout(db)]);
  const page = { stories: rows.length, about, matches: 0, matchesLive: 0, found: [] as TrialPage['found'] };
  for (const [place, row] of rows.entries()) {
    if (place % storiesAtOnce === storiesAtOnce - 1) await nextTurn();
    const { matches, examples } = searchStory(row, trial.rule, find);
    if (matches === 0) continue;
    page.matches += matches;
    if (row.isLive) page.matchesLive += matches;
    const { id, headline, isLive } = row;
    if (page.found.length < foundOfPage) page.found.push({ id, headline, isLive, matches, examples });
  }
  return { ...page, next: rows.length === storiesOfPage ? (rows.at(-1)?.id ?? null) : null };
}

function readPage(db: Db, after: string | null): Promise<Row[]> {
  return db
    .selectFrom('articles')
    .leftJoin('liveArticles', 'liveArticles.id', 'articles.id')
    .select(['articles.id', 'articles.headline', 'articles.document', 'articles.schemaVersion'])
    .select(sql<string>`articles.meta ->> 'language'`.as('language'))
    .select(({ eb }) => eb('liveArticles.id', 'is not', null).$castTo<boolean>().as('isLive'))
    .$if(after !== null, (query) => query.where('articles.id', '>', after ?? ''))
    .orderBy('articles.id')
    .limit(storiesOfPage)
    .execute();
}

/** From the statistics: nobody waits for a count of a million. Negative where there are none yet. */
async function countAbout(db: Db): Promise<number> {
  const { rows } = await sql<{ about: number }>`
    select reltuples::bigint as about from pg_class where oid = 'articles'::regclass
  `.execute(db);
  return Math.max(0, rows[0]?.about ?? 0);
}

type Examples = TrialPage['found'][number]['examples'];

function searchStory(
  row: Row,
  rule: Pick<StyleRuleInput, 'language'>,
  find: PhraseFinder,
): { matches: number; examples: Examples } {
  const document = toNode(upgradeJson(row.document, row.schemaVersion));
  const examples: Examples = [];
  let matches = 0;
  for (const { text, language } of passagesOf(document, row.language)) {
    if (language === null || (rule.language !== null && primaryLanguage(language) !== rule.language))
      continue;
    for (const { from, to } of find(readableText(text))) {
      matches += 1;
      if (examples.length === examplesOfStory) continue;
      examples.push({
        before: text.slice(Math.max(0, from - lettersAround), from).toWellFormed(),
        found: text.slice(from, to),
        after: text.slice(to, to + lettersAround).toWellFormed(),
      });
    }
  }
  return { matches, examples };
}
