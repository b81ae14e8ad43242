import { layTimes, layViews, type PastTimes, type PastViews } from '../src/readership/lay-views.ts';
import { rankMostRead } from '../src/readership/rank-most-read.ts';
import type { DemoHouse } from './demo-house.ts';

const hour = 3_600_000;
const daysBack = 14;
/** Where demo readers come from, and of a hundred how many. */
const hosts = [
  ['direct', 38],
  ['inside', 27],
  ['search.example', 18],
  ['mail.example', 9],
  ['social.example', 8],
] as const;

/** Of a hundred who were timed, how many stayed in each of the seven spans: some look, most read, few stay long. */
const stays = [21, 18, 19, 20, 13, 7, 2] as const;

/** Readers for the demo's stories: many in the first hours, fewer at night, some stories more than others. */
export async function addViews({ db, clock }: DemoHouse): Promise<void> {
  const now = Math.floor(clock.now().getTime() / hour) * hour;
  const stories = await db
    .selectFrom('liveArticles')
    .select(['id', 'number', 'edition', 'firstPublishedAt'])
    .execute();
  const views: PastViews[] = [];
  const times: PastTimes[] = [];
  for (const { id, number, edition, firstPublishedAt } of stories) {
    const first = Math.max(firstPublishedAt.getTime(), now - daysBack * 24 * hour);
    const liking = 4 + ((number * 37) % 23) ** 1.6;
    for (let at = Math.ceil(first / hour) * hour; at <= now; at += hour) {
      const count = liking * interest((at - firstPublishedAt.getTime()) / hour, new Date(at).getUTCHours());
      for (const [host, share] of hosts) {
        const each = Math.round((count * share) / 100);
        if (each > 0) views.push({ articleId: id, edition, hour: new Date(at), views: each, host });
      }
      if (new Date(at).getUTCHours() === 12) {
        const day = new Date(at).toISOString().slice(0, 10);
        times.push({
          articleId: id,
          edition,
          day,
          readings: stays.map((share) => Math.round((count * share) / 25)),
        });
      }
    }
  }
  await layViews(db, views);
  await layTimes(db, times);
  await rankMostRead({ db, clock });
}

/** What is left of a story's readers after so many hours, at an hour of the day. */
function interest(age: number, hourOfDay: number): number {
  const awake = 1 + 0.8 * Math.sin(((hourOfDay - 8) / 24) * 2 * Math.PI);
  return awake * (0.5 ** (age / 9) + 0.06 * 0.5 ** (age / 120));
}
