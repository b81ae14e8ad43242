// Ten people in one story of 2,000 words, typing as people do: milliseconds from a keystroke until the others have it, and
// the server's memory for a story that is open. On loopback, with a real Chromium among the others where there is one.
// npm run bench:together -- [--editors 10] [--seconds 30] [--pause 220] [--stories 100]
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { hasBrowser } from '../tests/support/browser.ts';
import { install } from '../tests/support/program.ts';
import { signIn } from '../tests/support/sign-in.ts';
import { percentile, shown } from './support/percentile.ts';
import { memoryOfStories } from './support/story-memory.ts';
import { screenOf } from './support/story-screen.ts';
import { typist } from './support/typist.ts';

const { values } = parseArgs({
  options: {
    editors: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '30' },
    pause: { type: 'string', default: '220' },
    stories: { type: 'string', default: '100' },
  },
});
const count = Number(values.editors);
const pause = Number(values.pause);

const memory = await memoryOfStories(Number(values.stories));
console.log(
  `memory: ${memory.heap.toFixed(0)} KB of heap and ${memory.resident.toFixed(0)} KB resident for each of ${values.stories} open stories of 2,000 words with one writer; ${memory.base.toFixed(0)} MB resident without any\n`,
);

await using house = await install({ WEB_PROCESSES: '1' });
await house.serve('--empty');
const person = await signIn(house, { name: 'Bench', role: 'editor' });
const text = Array.from({ length: 20 }, () => 'The wall held through the night. '.repeat(16)).join('\n\n');
const made = await fetch(`${house.newsroomUrl}/api/articles`, {
  method: 'POST',
  headers: { cookie: person.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
  body: JSON.stringify({ source_id: 'bench:together', format: 'text', text: `Together\n\n${text}` }),
});
const { id } = (await made.json()) as { id: string };
const typists = await Promise.all(
  Array.from({ length: count }, (_, place) =>
    typist({ storyId: id, url: house.newsroomUrl, cookie: person.cookie, place, pause }),
  ),
);
const screen = hasBrowser ? await screenOf(house, person, id) : null;
await wait(1_000);
await Promise.all(typists.map((each) => each.type(Number(values.seconds))));
await wait(2_000);

const heard = typists.flatMap((each) =>
  typists.filter((other) => other !== each).flatMap((other) => each.heardFrom(other)),
);
const keys = typists.reduce((sum, each) => sum + each.keystrokes.length, 0);
console.log(`${count} editors, ${keys} keystrokes in ${values.seconds} s, one each ${pause} ms on average`);
console.log('from keystroke to                   p50 ms   p95 ms   p99 ms      most');
console.log(`the others' editors (their state)  ${shown(heard)}`);
if (screen) {
  const painted = await screen.latencies(typists[0]?.keystrokes ?? []);
  console.log(`a page in Chromium (its next frame) ${shown(painted)}   (${painted.length} keystrokes)`);
  await screen[Symbol.asyncDispose]();
}
await Promise.all(typists.map((each) => each.close()));
const lost = keys * (count - 1) - heard.length;
console.log(
  lost === 0 ? 'Every keystroke arrived everywhere.' : `${lost} keystrokes did not arrive in time.`,
);
if (percentile(heard, 0.95) > 150 || lost > 0) process.exitCode = 1;
