import { sql } from 'kysely';
import { newId } from '../../src/platform/random.ts';
import type { Db } from '../../src/store/db.ts';
import { asJson } from '../../src/store/json.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { documentOf, metaOf } from './drafts.ts';

/** The desk that everybody in the test is of. */
export const theirDesk = { edition: 'en', section: 'world' } as const;

/** How an item stands to who asks. */
export interface Place {
  readonly isOwn: boolean;
  readonly isDraft: boolean;
  /** Theirs, another section of it, or the same section of another edition. */
  readonly desk: 'theirs' | 'other section' | 'other edition' | 'none';
}

const desks = {
  theirs: theirDesk,
  'other section': { edition: 'en', section: 'sport' },
  'other edition': { edition: 'ar', section: 'world' },
} as const;

const flags = [true, false] as const;
const deskNames = ['theirs', 'other section', 'other edition'] as const;
const allPlaces: readonly Place[] = flags.flatMap((isOwn) =>
  flags.flatMap((isDraft) => deskNames.map((desk) => ({ isOwn, isDraft, desk }))),
);

/** One item that a route can be asked about. */
export interface PlacedItem extends Place {
  /** Parameters of the path that name it. */
  readonly params: Readonly<Record<string, string>>;
  readonly query?: string;
}

/** Makes the items of one kind: `ownerId` is who will ask, `otherId` somebody else. */
export type MakeItems = (db: Db, ownerId: string, otherId: string) => Promise<PlacedItem[]>;

/** What stands at the beginning of a path that names an item, and how to make such items in every place there is. */
const kinds: readonly (readonly [path: RegExp, make: MakeItems])[] = [
  [/^\/api\/articles\/:id(?=\/|$)/, makeStories],
  [/^\/api\/fronts\/:edition(?=\/|$)/, makeFronts],
  [/^\/api\/alarms\/:alarm(?=\/|$)/, makeAlarms],
  [/^\/api\/media\/:id(?=\/|$)/, makeMedia],
];

/** How the items that a path names are made; null where this file does not know. */
export function makerOf(path: string): MakeItems | null {
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

async function makeStories(db: Db, ownerId: string, otherId: string): Promise<PlacedItem[]> {
  const made: PlacedItem[] = [];
  for (const place of allPlaces) {
    made.push({ ...place, params: { id: await makeStory(db, place, place.isOwn ? ownerId : otherId) } });
  }
  return made;
}

async function makeStory(db: Db, { desk, isDraft }: Place, ownerId: string): Promise<string> {
  const { edition, section } = desks[desk === 'none' ? 'theirs' : desk];
  const { articleId } = await saveDraft(db, {
    articleId: null,
    document: documentOf('A story', 'Text.'),
    meta: metaOf({ edition, section: { slug: section, name: section } }),
    author: 'Test',
    reason: 'imported',
    ownerIds: [ownerId],
  });
  if (!isDraft) {
    await db.updateTable('articles').set({ lifecycle: 'in_review' }).where('id', '=', articleId).execute();
  }
  return articleId;
}

/** A front is nobody's own and no draft of anybody. */
function makeFronts(): Promise<PlacedItem[]> {
  return Promise.resolve(
    deskNames.map((desk) => ({
      ...{ isOwn: false, isDraft: false, desk },
      params: { edition: desks[desk].edition },
      query: `section=${desks[desk].section}`,
    })),
  );
}

/** A picture is of no desk and no draft of anybody. */
async function makeMedia(db: Db, ownerId: string, otherId: string): Promise<PlacedItem[]> {
  const made: PlacedItem[] = [];
  for (const isOwn of flags) {
    const id = newId();
    await db
      .insertInto('assets')
      .values({
        ...{ id, originalName: 'a.jpg', bytes: 1, contentHash: id, width: 1, height: 1 },
        ownerId: isOwn ? ownerId : otherId,
        renditions: sql<null>`null`,
      })
      .execute();
    made.push({ isOwn, isDraft: false, desk: 'none', params: { id } });
  }
  return made;
}

async function makeAlarms(db: Db, ownerId: string, otherId: string): Promise<PlacedItem[]> {
  const made: PlacedItem[] = [];
  for (const place of allPlaces.filter(({ isDraft }) => !isDraft)) {
    const articleId = await makeStory(db, place, place.isOwn ? ownerId : otherId);
    const { id } = await db
      .insertInto('alarms')
      .values({ kind: 'schedule_late', articleId, data: asJson<unknown>({}) })
      .returning(sql<number>`id`.as('id'))
      .executeTakeFirstOrThrow();
    made.push({ ...place, params: { alarm: String(id) } });
  }
  return made;
}
