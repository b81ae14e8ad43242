import type { Node } from 'prosemirror-model';
import { InvalidInput } from '../../domain/errors.ts';
import { type Traced, tracePassage } from '../../domain/history/trace-passage.ts';
import { stories } from '../../domain/refusals/stories.ts';
import type { Db } from '../../store/db.ts';
import { readDocumentAt, readStepsBack } from '../log/read-document.ts';
import type { Blame } from './contract.ts';

/** Steps read at once on the way back: most passages are found among the first of them. */
const stepsAtOnce = 500;

export interface PassageOfVersion {
  readonly version: number;
  readonly from: number;
  readonly to: number;
}

type Author = Pick<Blame['parts'][number], 'version' | 'staffId' | 'name' | 'at'>;

/**
 * Who wrote which part of a passage, and when, as the log tells it. Words that were moved or restored are of whoever did
 * that. @throws NotFound; InvalidInput when the passage is not in the document.
 */
export async function findWriters(db: Db, articleId: string, passage: PassageOfVersion): Promise<Blame> {
  const { version, from, to } = passage;
  const { node } = await readDocumentAt(db, articleId, version);
  if (from >= to || to > node.content.size) {
    throw new InvalidInput(stories.passage_not_in_version());
  }
  const authors = new Map<number, Author>([[0, await beginner(db, articleId)]]);
  const tracing = tracePassage({ from, to });
  for (let end = version; end > 0 && !tracing.isDone(); end -= stepsAtOnce) {
    for (const entry of await readStepsBack(db, articleId, { upTo: end, limit: stepsAtOnce })) {
      const { version: led, staffId, actor, at, step } = entry;
      tracing.goBack(led, step.getMap());
      authors.set(led, { version: led, staffId, name: actor, at: at.toISOString() });
    }
  }
  return { version, parts: joinParts(tracing.parts(), authors, node) };
}

/** Whoever the story began with, as its first revision says. */
async function beginner(db: Db, articleId: string): Promise<Author> {
  const row = await db
    .selectFrom('articleRevisions')
    .select(['author', 'at'])
    .where('articleId', '=', articleId)
    .orderBy('version')
    .limit(1)
    .executeTakeFirst();
  return { version: 0, staffId: null, name: row?.author ?? '', at: (row?.at ?? new Date(0)).toISOString() };
}

const togetherWithin = 5 * 60_000;

/** Neighbours by the same person within a few minutes are one part. */
function joinParts(
  traced: readonly Traced[],
  authors: ReadonlyMap<number, Author>,
  node: Node,
): Blame['parts'] {
  const parts: (Author & { from: number; to: number })[] = [];
  for (const { from, to, version } of traced) {
    const author = authors.get(version ?? 0);
    if (!author) throw new Error(`a step of version ${version} was traced and not read`);
    const last = parts.at(-1);
    if (last && isSameGo(last, author)) {
      const latest = last.at > author.at ? last : author;
      parts.splice(-1, 1, { ...latest, from: last.from, to });
    } else parts.push({ ...author, from, to });
  }
  return parts
    .map((part) => ({ ...part, text: node.textBetween(part.from, part.to, '\n', ' ') }))
    .filter(({ text }) => text.trim() !== '');
}

function isSameGo(one: Author, other: Author): boolean {
  const isSame = one.staffId === other.staffId && one.name === other.name;
  return isSame && Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= togetherWithin;
}
