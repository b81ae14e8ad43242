import { setTimeout as pause } from 'node:timers/promises';
import type { SiteAnswer } from '../../src/publishing/site/contract.ts';
import type { Desk, PaperLanguage } from './desk.ts';
import { type Story, textOf } from './reader-stories.ts';

const foot = {
  contact: 'mailto:newsroom@meridian.example',
  accounts: ['https://social.example/@meridian', 'https://video.example/meridian'],
};
/** Of the demo's stories, some are older. */
const commentDays = 14;

/**
 * Lets an edition say at the foot of its pages where else it is found, and take comments on new stories only.
 * @returns old stories: one that was commented on, one that was not, if there are any.
 */
export async function tellWhereItIs(
  { ask }: Desk,
  language: PaperLanguage,
  stories: readonly Story[],
): Promise<[name: string, url: string][]> {
  const { editions } = await ask<SiteAnswer>('GET', '/api/site');
  const before = editions.find(({ code }) => code === language)?.value;
  const after = { ...before, ...foot, comments: 'open', commentDays };
  await ask('PUT', `/api/site/${language}/edition`, { subject: '', before, after });
  await untilTold(stories[0]?.url ?? '');
  const read = await Promise.all(stories.map(async ({ url }) => ({ url, html: await textOf(url) })));
  const closed = read.filter(
    ({ html }) => html.includes('id="comments"') && !html.includes('id="comment-form"'),
  );
  const isCommented = ({ html }: { readonly html: string }) => html.includes('class="comment"');
  const chosen: [name: string, url: string | undefined][] = [
    ['comments-closed', closed.find(isCommented)?.url],
    ['comments-closed-none', closed.find((each) => !isCommented(each))?.url],
  ];
  return chosen.flatMap(([name, url]) => (url ? [[name, url]] : []));
}

/** Readers have what is changed a moment later. */
async function untilTold(url: string): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if ((await textOf(url)).includes(foot.contact)) return;
    await pause(100);
  }
  throw new Error(`Readers of ${url} are not told where the edition is found.`);
}
