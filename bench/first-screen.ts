// Time until the newsroom's first useful screen, and until all of it answers, with the processor slowed four times and
// nothing kept by the browser.
// npm run bench:first-screen -- [--rounds 7] [--slowed 4] [--path /] [--shows "#content h1"] [--answers "header button"]
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
    /** What comes last of what the program adds to it. */
    answers: { type: 'string', default: 'header [aria-haspopup="menu"]' },
  },
});

await using house = await install();
await house.serve();
await using browser = await openBrowser();
const editor = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
const taken: Times[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  taken.push(await firstScreen(browser, editor, house.newsroomUrl + values.path));
}
console.log(`${values.path}, processor slowed ${values.slowed} times, ${taken.length} rounds`);
tell('shown', (times) => times.shown);
tell('all of it answers', (times) => times.answers);
if (median(taken.map(({ shown }) => shown)) >= 1_000) process.exitCode = 1;

/** Milliseconds from the start of the navigation until a frame shows it. */
interface Times {
  readonly shown: number;
  readonly answers: number;
}

function tell(name: string, timeOf: (times: Times) => number): void {
  const times = taken.map(timeOf);
  console.log(`${name}: median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`);
}

async function firstScreen(browser: TestBrowser, who: SignedIn, url: string): Promise<Times> {
  await using watched = await browser.open();
  const { page } = watched;
  await who.enter(page.context());
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slowed) });
  await page.goto(url, { waitUntil: 'commit' });
  const seen = async (selector: string) => {
    const time = await page.waitForFunction(
      (wanted) => (document.querySelector(wanted) ? performance.now() : null),
      selector,
      { polling: 'raf' },
    );
    return Number(await time.jsonValue());
  };
  return { shown: await seen(values.shows), answers: await seen(values.answers) };
}
