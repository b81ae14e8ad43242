// Time until the newsroom's first useful screen, with the processor slowed four times and nothing kept by the browser.
// npm run bench:first-screen -- [--rounds 7] [--slowed 4] [--path /] [--shows "#content h1"]
import { parseArgs } from 'node:util';
import { openBrowser, type TestBrowser } from '../tests/support/browser.ts';
import { install } from '../tests/support/program.ts';
import { type SignedIn, signIn } from '../tests/support/sign-in.ts';
import { median } from './support/wrk.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    slowed: { type: 'string', default: '4' },
    path: { type: 'string', default: '/' },
    /** What has to be there for the screen to be of use: the board's first story. */
    shows: { type: 'string', default: '#content a[href^="/stories/"]' },
  },
});

await using house = await install();
await house.serve();
await using browser = await openBrowser();
const editor = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
const taken: number[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  taken.push(await firstScreen(browser, editor, house.newsroomUrl + values.path));
}
const sorted = taken.toSorted((a, b) => a - b);
console.log(
  `${values.path}, processor slowed ${values.slowed} times, ${taken.length} rounds: ` +
    `median ${median(taken).toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms`,
);

/** Milliseconds from the start of the navigation until a frame shows it. */
async function firstScreen(browser: TestBrowser, who: SignedIn, url: string): Promise<number> {
  await using watched = await browser.open();
  const { page } = watched;
  await who.enter(page.context());
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slowed) });
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    (selector) => (document.querySelector(selector) ? performance.now() : null),
    values.shows,
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}
