import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { type StoryDocument, toNode } from '../../domain/document.ts';
import { NotFound, Unavailable } from '../../domain/errors.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { schema } from '../../domain/schema.ts';
import { type SchemaHistory, schemaHistory, upgradeJson } from '../../domain/upgrade-steps.ts';
import type { Db } from '../../store/db.ts';

/** A story's document at one version of its log. */
export interface DraftDocument {
  readonly node: Node;
  readonly version: number;
}

/** One entry of the log: the step that leads to `version`. */
export interface LoggedStep {
  readonly version: number;
  readonly step: Step;
  readonly clientId: string;
  readonly staffId: string | null;
  readonly actor: string;
  readonly at: Date;
}

/** The newest document. @throws NotFound */
export async function readDocument(
  db: Db,
  articleId: string,
  history: SchemaHistory = schemaHistory,
): Promise<DraftDocument> {
  const row = await db
    .selectFrom('articles')
    .select(['document', 'documentVersion', 'schemaVersion', 'stepVersion'])
    .where('id', '=', articleId)
    .executeTakeFirst();
  if (!row) throw new NotFound(stories.story_unknown({ id: articleId }));
  const shown = { document: row.document, schemaVersion: row.schemaVersion, version: row.documentVersion };
  return row.documentVersion === row.stepVersion
    ? { node: nodeOf(shown, history), version: row.stepVersion }
    : withLaterSteps(db, articleId, shown, row.stepVersion, history);
}

/**
 * The document at any version of the log, from the nearest one before it that is kept whole.
 * @throws NotFound when the log has no such version.
 */
export async function readDocumentAt(
  db: Db,
  articleId: string,
  version: number,
  history: SchemaHistory = schemaHistory,
): Promise<DraftDocument> {
  const kept = await nearestKept(db, articleId, version);
  if (!kept) throw new NotFound(stories.version_unknown({ version }));
  return withLaterSteps(db, articleId, kept, version, history);
}

/** Entries of the log after a version, in their order: at most `limit`, up to and with `upTo`. */
export async function readSteps(
  db: Db,
  articleId: string,
  range: { readonly after: number; readonly upTo?: number; readonly limit?: number },
  history: SchemaHistory = schemaHistory,
): Promise<LoggedStep[]> {
  const { after, upTo, limit } = range;
  const rows = await db
    .selectFrom('draftSteps')
    .select(['version', 'step', 'schemaVersion', 'clientId', 'staffId', 'actor', 'at'])
    .where('articleId', '=', articleId)
    .where('version', '>', after)
    .$if(upTo !== undefined, (query) => query.where('version', '<=', upTo ?? 0))
    .orderBy('version')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 1))
    .execute();
  return rows.map(({ step, schemaVersion, ...entry }) => {
    refuseNewer(schemaVersion, history);
    return { ...entry, step: Step.fromJSON(schema, upgradeJson(step, schemaVersion, history)) };
  });
}

/** The same on the way back: at most `limit`, the newest of those up to and with `upTo` first. */
export async function readStepsBack(
  db: Db,
  articleId: string,
  { upTo, limit }: { readonly upTo: number; readonly limit: number },
): Promise<LoggedStep[]> {
  const steps = await readSteps(db, articleId, { after: upTo - limit, upTo });
  return steps.toReversed();
}

interface Kept {
  readonly document: StoryDocument;
  readonly schemaVersion: number;
  readonly version: number;
}

async function nearestKept(db: Db, articleId: string, version: number): Promise<Kept | null> {
  const snapshots = db
    .selectFrom('draftSnapshots')
    .select(['version', 'document', 'schemaVersion'])
    .where('articleId', '=', articleId)
    .where('version', '<=', version);
  const revisions = db
    .selectFrom('articleRevisions')
    .select((eb) => [eb.ref('stepVersion').$notNull().as('version'), 'document', 'schemaVersion'])
    .where('articleId', '=', articleId)
    .where('stepVersion', '<=', version);
  const newest = db
    .selectFrom('articles')
    .select(['documentVersion as version', 'document', 'schemaVersion'])
    .where('id', '=', articleId)
    .where('documentVersion', '<=', version);
  const row = await snapshots
    .unionAll(revisions)
    .unionAll(newest)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function withLaterSteps(
  db: Db,
  articleId: string,
  kept: Kept,
  version: number,
  history: SchemaHistory,
): Promise<DraftDocument> {
  const later = await readSteps(db, articleId, { after: kept.version, upTo: version }, history);
  if (kept.version + later.length !== version) throw new NotFound(stories.version_unknown({ version }));
  return { node: later.reduce((node, entry) => applied(node, entry), nodeOf(kept, history)), version };
}

function nodeOf(kept: Kept, history: SchemaHistory): Node {
  refuseNewer(kept.schemaVersion, history);
  return toNode(upgradeJson(kept.document, kept.schemaVersion, history));
}

/** The document after a step of the log. @throws Error when it does not fit: the log would be broken. */
export function applied(node: Node, { step, version }: Pick<LoggedStep, 'step' | 'version'>): Node {
  const { doc, failed } = step.apply(node);
  if (!doc) throw new Error(`step ${version} of a log does not fit its document: ${failed}`);
  return doc;
}

/** While a newer version of the program is rolled out, an older process meets what it cannot read. */
function refuseNewer(schemaVersion: number, history: SchemaHistory): void {
  if (schemaVersion <= history.version) return;
  throw new Unavailable(stories.story_of_newer_masthead(), {
    detail: `schema version ${schemaVersion} met ${history.version}`,
  });
}
