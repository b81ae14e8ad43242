import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../../src/store/db.ts';
import { saveDraft } from '../../../src/writing/save-draft.ts';
import { documentOf, metaOf } from '../drafts.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Account, checkSoak } from './check-soak.ts';
import type { LiveCluster } from './live-cluster.ts';
import { type SoakWriter, soakWriter } from './soak-writer.ts';

export interface SoakPlan {
  readonly seed: number;
  readonly writers: number;
  /** Length of the log at which everybody stops. */
  readonly steps: number;
  /** A process is killed with -9 each time the log has grown by so many steps. */
  readonly killEvery: number;
  /** Whether processes of the next schema version come in the place of those killed from the middle on. */
  readonly upgrades: boolean;
  /** How probable, at each edit: a cut line, a while without a line, a window closed and opened again. */
  readonly cuts: number;
  readonly offline: number;
  readonly reopens: number;
  /** Milliseconds that a message takes at the most. */
  readonly delay: number;
}

export interface SoakReport extends Account {
  readonly seconds: number;
  readonly kills: number;
  readonly cuts: number;
  readonly offline: number;
  readonly reopens: number;
  readonly windows: number;
  readonly edits: Readonly<Record<string, number>>;
}

export interface SoakPlace {
  readonly db: Db;
  readonly cluster: LiveCluster;
  readonly cookie: string;
}

/** Unconfirmed steps at which somebody waits; without a line they write on. */
const waitsAt = 40;

/** Lets writers write without sense until the log is long enough. @throws when a promise of the protocol is broken. */
export async function runSoak({ db, cluster, cookie }: SoakPlace, plan: SoakPlan): Promise<SoakReport> {
  const began = performance.now();
  const chance = chanceOf(plan.seed);
  const storyId = await newStory(db);
  const ports = () => cluster.ports();
  const writers = await Promise.all(
    Array.from({ length: plan.writers }, (_, place) => {
      const own = chanceOf(plan.seed + 1 + place);
      return soakWriter({ name: `w${place}x`, storyId, cookie, chance: own, delay: plan.delay, ports });
    }),
  );
  const counts = { cuts: 0, offline: 0, reopens: 0, kills: 0 };
  let isOver = false;
  const length = () => lengthOf(db, storyId);

  const live = async (writer: SoakWriter, own: Chance) => {
    while (!isOver) {
      const { kind } = writer.status();
      if (kind === 'refused' || kind === 'gone' || kind === 'signed_out')
        throw new Error(`a writer is ${JSON.stringify(writer.status())}`);
      if (kind === 'must_reload') await writer.reopen();
      if (kind !== 'saving' || writer.unconfirmed() < waitsAt) writer.edit();
      if (own.happens(plan.cuts)) {
        counts.cuts += 1;
        writer.cut();
      }
      if (own.happens(plan.offline)) {
        counts.offline += 1;
        writer.goOffline();
        for (let edits = own.below(30); edits > 0; edits -= 1) writer.edit();
        await pause(own.below(300));
        if (own.happens(0.4)) await writer.reopen();
        else writer.goOnline();
      }
      if (own.happens(plan.reopens)) {
        counts.reopens += 1;
        await writer.reopen();
      }
      await pause(own.below(12));
    }
  };
  const rule = async () => {
    const versions = cluster.ports().map(() => 1);
    let nextKill = plan.killEvery;
    for (let logged = 0; logged < plan.steps; logged = await length()) {
      await pause(50);
      if (logged < nextKill) continue;
      nextKill += plan.killEvery;
      counts.kills += 1;
      const place = counts.kills % versions.length;
      if (plan.upgrades && logged > plan.steps / 2) versions[place] = 2;
      await cluster.replace(place, versions[place] ?? 1, () => checkConfirmed(db, storyId, writers));
    }
    isOver = true;
    // Whatever version they are at the end: all are served by all.
    if (!plan.upgrades) return;
    for (const place of versions.keys()) if (versions[place] === 1) await cluster.replace(place, 2);
  };
  const fail = (error: unknown) => {
    isOver = true;
    throw error;
  };
  await Promise.all([
    rule().catch(fail),
    ...writers.map((writer) => live(writer, chanceOf(chance.below(2 ** 31))).catch(fail)),
  ]);
  await settle(writers, length);
  const account = await checkSoak(db, storyId, writers);
  const windows = writers.reduce((sum, { ledgers }) => sum + ledgers.length, 0);
  const edits = sumOf(writers.map((writer) => writer.edits));
  await Promise.all(writers.map((writer) => writer.close()));
  return { ...account, ...counts, windows, edits, seconds: (performance.now() - began) / 1000 };
}

async function newStory(db: Db): Promise<string> {
  const paragraphs = Array.from(
    { length: 40 },
    (_, place) => `${place}: the quick brown fox jumps over the dog.`,
  );
  const document = documentOf('The soak', ...paragraphs);
  const draft = { articleId: null, document, meta: metaOf(), author: 'Soak', reason: 'written' };
  return (await saveDraft(db, draft)).articleId;
}

async function lengthOf(db: Db, storyId: string): Promise<number> {
  const row = await db
    .selectFrom('articles')
    .select('stepVersion')
    .where('id', '=', storyId)
    .executeTakeFirst();
  return row?.stepVersion ?? 0;
}

/** Whatever somebody saw confirmed is in the log, also just after a process was killed. */
async function checkConfirmed(db: Db, storyId: string, writers: readonly SoakWriter[]): Promise<void> {
  const seen = writers.flatMap(({ ledgers }) =>
    ledgers.map(({ clientId, confirmed }) => ({ clientId, confirmed })),
  );
  const rows = await db
    .selectFrom('draftSteps')
    .select(({ fn }) => ['clientId', fn.countAll<string>().as('count')])
    .where('articleId', '=', storyId)
    .groupBy('clientId')
    .execute();
  const logged = new Map(rows.map(({ clientId, count }) => [clientId, Number(count)]));
  for (const { clientId, confirmed } of seen) {
    const found = logged.get(clientId) ?? 0;
    if (found < confirmed)
      throw new Error(`${clientId} saw ${confirmed} steps confirmed; ${found} outlived the kill`);
  }
}

/** Waits until everybody has everything, and everything of theirs is in the log. */
async function settle(writers: readonly SoakWriter[], length: () => Promise<number>): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    for (const writer of writers) {
      // What could not be sent while a window opened goes out when the next one does.
      const isLeft = waited % 5_000 === 4_950 && (await writer.kept()) > 0;
      if (isLeft || writer.status().kind === 'must_reload') await writer.reopen();
    }
    const logged = await length();
    const kept = await Promise.all(writers.map((writer) => writer.kept()));
    const areSaved = writers.every(
      (writer) => writer.status().kind === 'saved' && writer.version() === logged,
    );
    if (areSaved && kept.every((count) => count === 0)) return;
    await pause(50);
  }
  throw new Error(
    `writers did not come to rest: ${JSON.stringify(writers.map((writer) => writer.status()))}`,
  );
}

function sumOf(counts: readonly ReadonlyMap<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [name, count] of counts.flatMap((each) => [...each])) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
