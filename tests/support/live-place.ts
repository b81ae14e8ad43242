import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { OpenStory, Socket, StepStore } from '../../newsroom/editor/collab/contract.ts';
import { memoryStore } from '../../newsroom/editor/collab/memory-store.ts';
import { openStory } from '../../newsroom/editor/collab/open-story.ts';
import { sendUnsent, type UnsentEvents, type UnsentWay } from '../../newsroom/unsent/send-unsent.ts';
import { liveStories } from '../../src/app/live.ts';
import { type RunningHttp, serve } from '../../src/platform/http/serve.ts';
import type { LiveStories } from '../../src/writing/live/open-live-stories.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { addStaff } from './add-staff.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { documentOf, metaOf } from './drafts.ts';
import { newsroomUrl } from './newsroom-url.ts';
import { schemaOfVersion } from './schema-versions.ts';

const clock = { now: () => new Date() };
const log = { debug() {}, info() {}, warn() {}, error: console.error } as never;
const timing = { retryFrom: 20, retryUpTo: 200, answerWithin: 2_000, cursorEvery: 20 };

export interface LiveProcess {
  readonly live: LiveStories;
  readonly http: RunningHttp;
}

/** How a window reaches a story; whatever is left out is usual. */
export interface Way {
  /** Place of the process among those started: read again at every connection. */
  readonly process?: number;
  readonly cookie?: string;
  readonly store?: ReturnType<typeof memoryStore>;
  readonly version?: number;
  /** Where every socket that is opened is put. */
  readonly sockets?: WebSocket[];
}

/** A database and processes that serve live stories of it, inside of the test's own. */
export interface LivePlace extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly processes: readonly LiveProcess[];
  /** Of an editor, Edith. */
  readonly cookie: string;
  startProcess(schemaVersion?: number): Promise<LiveProcess>;
  newStory(headline?: string, ...paragraphs: string[]): Promise<string>;
  window(storyId: string, way?: Way): OpenStory;
  /** As any page of the newsroom does for whoever is back. */
  sendUnsent(store: StepStore, events: UnsentEvents, cookie?: string): UnsentWay;
}

/** With so many processes of schema version 1 to begin with. */
export async function livePlace(count: number): Promise<LivePlace> {
  const database = await testDatabase();
  const { cookie } = await addStaff(database.newsroom, { role: 'editor', name: 'Edith' });
  const processes: LiveProcess[] = [];
  const open: OpenStory[] = [];

  const startProcess = async (version = 1) => {
    const process = await startLive(database, version);
    processes.push(process);
    return process;
  };
  const socketOf =
    ({ process = 0, cookie: theirs = cookie, sockets }: Way) =>
    (url: string) => {
      const port = processes[process]?.http.port ?? 1; // nobody listens on port 1
      const headers = { cookie: theirs, origin: newsroomUrl };
      const socket = new WebSocket(url.replace('127.0.0.1', `127.0.0.1:${port}`), { headers });
      sockets?.push(socket);
      return socket as unknown as Socket; // its events carry more than the few fields that are read
    };
  for (let started = 0; started < count; started += 1) await startProcess();
  return {
    database,
    processes,
    cookie,
    startProcess,
    newStory: async (headline = 'The wall', ...paragraphs) => {
      const document = documentOf(headline, ...(paragraphs.length > 0 ? paragraphs : ['It held.']));
      const draft = { articleId: null, document, meta: metaOf(), author: 'Edith', reason: 'written' };
      return (await saveDraft(database.newsroom, draft)).articleId;
    },
    window: (storyId, way = {}) => {
      const story = openStory({
        storyId,
        staffId: 'edith',
        origin: 'http://127.0.0.1',
        store: way.store ?? memoryStore(true),
        timing,
        schema: schemaOfVersion(way.version ?? 1),
        openSocket: (url) => socketOf(way)(url),
      });
      open.push(story);
      return story;
    },
    sendUnsent: (store, events, theirs = cookie) => {
      const openSocket = socketOf({ cookie: theirs });
      return sendUnsent(
        {
          staffId: 'edith',
          origin: 'http://127.0.0.1',
          store,
          timing,
          schema: schemaOfVersion(1),
          openSocket,
        },
        events,
      );
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(open.map((story) => story.close()));
      await Promise.all(processes.map(({ live, http }) => Promise.all([live.close(), http.drain(100)])));
      await database[Symbol.asyncDispose]();
    },
  };
}

async function startLive(database: TestDatabase, version: number): Promise<LiveProcess> {
  const live = liveStories({
    db: database.newsroom,
    clock,
    log,
    readerUrl: newsroomUrl,
    newsroomUrl,
    databaseUrl: database.urls.newsroom,
    schema: schemaOfVersion(version),
  });
  const http = await serve((_request, response) => response.end(), {
    host: '127.0.0.1',
    port: 0,
    upgrade: live.upgrade,
  });
  return { live, http };
}

export function type(story: OpenStory, text: string, at = 1): void {
  const { surface } = story;
  surface.dispatch(surface.state.tr.insertText(text, at));
}

export const textOf = (story: OpenStory) => story.surface.state.doc.textContent;

export const until = (check: () => boolean) =>
  expect.poll(check, { timeout: 10_000, interval: 10 }).toBe(true);

export const saved = (story: OpenStory) => until(() => story.snapshot.status.kind === 'saved');
