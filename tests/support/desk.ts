import type { MediaSide } from '../../src/app/media-side.ts';
import { newsroomApp } from '../../src/app/newsroom.ts';
import { readerApp } from '../../src/app/reader.ts';
import { publishing } from '../../src/app/slices.ts';
import type { ArticleMeta } from '../../src/domain/article.ts';
import { type DocumentNode, documentOf } from '../../src/domain/document.ts';
import type { Desk, Role } from '../../src/domain/permissions.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { PublicationState } from '../../src/publishing/desk/contract.ts';
import type { PublishingContext } from '../../src/publishing/publish-story.ts';
import { plainPage } from '../../src/reader/plain-page.test-support.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { addStaff, type StaffMember } from './add-staff.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { metaOf } from './drafts.ts';
import { paperDoor, paperMedia } from './paper-apps.ts';

export const readerUrl = 'http://paper.example';
const newsroomUrl = 'http://desk.example';
export const silent = { debug() {}, info() {}, warn() {}, error() {} } as never;

export interface Answer {
  readonly status: number;
  // A test says itself what it expects of it.
  readonly body: never;
}

/** Both doors of a newsroom over a database of the test's own. */
export interface DeskHouse extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly publishing: PublishingContext;
  readonly newsroom: ReturnType<typeof newsroomApp>;
  readonly reader: ReturnType<typeof readerApp>;
  hire(name: string, role: Role, desks?: readonly Desk[]): Promise<StaffMember>;
  ask(who: StaffMember, method: string, path: string, body?: unknown): Promise<Answer>;
  /** A story; or, with `articleId`, other words for it. @returns its id. */
  write(story: WrittenStory): Promise<string>;
  state(who: StaffMember, articleId: string): Promise<PublicationState>;
}

export interface WrittenStory {
  readonly headline: string;
  readonly standfirst?: string;
  readonly body?: readonly DocumentNode[];
  readonly meta?: Partial<ArticleMeta>;
  readonly articleId?: string;
  readonly ownerIds?: readonly string[];
}

export const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

export async function openDesk(media: MediaSide = paperMedia): Promise<DeskHouse> {
  const database = await testDatabase();
  const side = {
    ...{ db: database.newsroom, clock: systemClock, log: silent, readerUrl, newsroomUrl },
    media,
    door: paperDoor,
  };
  const newsroom = newsroomApp(side);
  const house: DeskHouse = {
    database,
    publishing: publishing(side),
    newsroom,
    reader: readerApp({
      plainPage,
      readerDb: database.reader,
      clock: systemClock,
      log: silent,
      seal: {} as never, // no comment is sent here
      readerUrl,
      mediaFolder: '/nowhere',
      mediaStore: media.store,
      senderOf: () => '127.0.0.1',
    }),
    hire: (name, role, desks) => addStaff(database.newsroom, { name, role, ...(desks && { desks }) }),
    ask: async (who, method, path, body) => {
      const answer = await newsroom.request(path, {
        method,
        headers: {
          cookie: who.cookie,
          'sec-fetch-site': 'same-origin',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as never };
    },
    write: async ({ headline, standfirst = '', body, meta, articleId, ownerIds }) => {
      const saved = await saveDraft(database.newsroom, {
        articleId: articleId ?? null,
        document: documentOf({ headline, standfirst, body: [...(body ?? [paragraph('The wall held.')])] }),
        meta: metaOf(meta),
        author: 'Ada Verne',
        reason: 'written',
        ...(ownerIds && { ownerIds }),
      });
      return saved.articleId;
    },
    state: async (who, articleId) =>
      (await house.ask(who, 'GET', `/api/articles/${articleId}/publication`)).body,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
  return house;
}
