import type { Anchor } from '../../domain/annotations/map-anchor.ts';
import { NotFound } from '../../domain/errors.ts';
import { annotations } from '../../domain/refusals/annotations.ts';
import { upgradeJson } from '../../domain/upgrade-steps.ts';
import type { Db } from '../../store/db.ts';
import { readDocument, readDocumentAt } from '../log/read-document.ts';
import { type Annotation, type Annotations, annotation } from './contract.ts';
import { type Anchored, foundAgain, placeAnchors } from './place-annotations.ts';

/** Of one story at the most; who has as many has lost sight of them. */
export const annotationsAtTheMost = 1_000;
/** What is found is kept when so many steps had to be applied to find it, so that the next one need not. */
const keptAfterSteps = 50;

/**
 * All notes and suggestions of a story, the oldest first, with their passages in the document of one version of its
 * log. Absent: the newest. @throws NotFound
 */
export async function readAnnotations(db: Db, articleId: string, version?: number): Promise<Annotations> {
  const rows = await readRows(db, articleId);
  const newest = await readDocument(db, articleId);
  const document =
    version === undefined || version === newest.version
      ? newest
      : await readDocumentAt(db, articleId, version);
  const places = await placeAnchors(db, articleId, rows, document.version);
  const replies = await readReplies(
    db,
    rows.map(({ id }) => id),
  );
  const found = new Map(
    rows.map((row) => [row.id, foundAgain(document.node, places.get(row.id) ?? nowhere, row.quote)]),
  );
  if (document.version === newest.version) {
    const kept = rows.map(({ id }) => [id, found.get(id) ?? places.get(id) ?? nowhere] as const);
    await keepPlaces(db, rows, new Map(kept), document.version);
  }
  return {
    version: document.version,
    annotations: rows.map((row) => present(row, found.get(row.id) ?? null, replies.get(row.id) ?? [])),
  };
}

const nowhere: Anchor = { from: 0, to: 0 };

/** @throws NotFound when the story has no such note or suggestion. */
export async function findAnnotation(db: Db, articleId: string, id: string) {
  const row = await db
    .selectFrom('annotations')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(annotations.note_unknown());
  return row;
}

type Row = Awaited<ReturnType<typeof findAnnotation>>;
type Reply = Annotation['replies'][number];

function readRows(db: Db, articleId: string): Promise<Row[]> {
  return db
    .selectFrom('annotations')
    .selectAll()
    .where('articleId', '=', articleId)
    .orderBy('at')
    .orderBy('id')
    .limit(annotationsAtTheMost)
    .execute();
}

async function readReplies(db: Db, ids: readonly string[]): Promise<Map<string, Reply[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('annotationReplies')
    .selectAll()
    .where('annotationId', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const replies = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  return Map.groupBy(replies, ({ annotationId }) => annotationId);
}

/**
 * Writes the places that took long to find, also those where nothing is left. Another process may do so too: both find
 * the same.
 */
async function keepPlaces(
  db: Db,
  rows: readonly Anchored[],
  places: ReadonlyMap<string, Anchor>,
  version: number,
): Promise<void> {
  for (const row of rows) {
    const place = places.get(row.id);
    if (version - row.anchorVersion < keptAfterSteps || !place) continue;
    await db
      .updateTable('annotations')
      .set({ anchorFrom: place.from, anchorTo: place.to, anchorVersion: version })
      .where('id', '=', row.id)
      .where('anchorVersion', '<', version)
      .execute();
  }
}

function present(row: Row, anchor: Anchor | null, replies: readonly Reply[]): Annotation {
  return annotation.parse({
    ...row,
    anchor,
    slice: row.slice === null ? null : upgradeJson(row.slice, row.schemaVersion),
    at: row.at.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    replies,
  });
}
