import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const sections = ['World', 'Politics', 'Business', 'Climate', 'Science', 'Culture', 'Sport', 'Opinion'];
const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
const hour = 3_600_000;

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator). */
function numbers(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

/**
 * Writes `count` invented stories as JSON Lines: about 400 words each from a vocabulary of 20,000 whose
 * frequencies fall like those of a language (Zipf), 8 sections, 200 writers, 400 topics, one an hour.
 */
export async function writeSyntheticStories(file: string, count: number, newest: Date): Promise<void> {
  const next = numbers(20_261_124);
  const word = () => wordOf(Math.floor(20_000 ** next()) - 1);
  const words = (length: number) => Array.from({ length }, word).join(' ');
  const out = createWriteStream(file);
  for (let place = 0; place < count; place += 1) {
    const story = {
      source_id: `bench:${place}`,
      headline: `${words(8)} ${place}`,
      standfirst: words(18),
      section: sections[Math.floor(next() * sections.length)],
      authors: [`Writer ${Math.floor(next() * 200)}`],
      topics: Array.from({ length: 3 }, () => `Topic ${Math.floor(400 * next() ** 2)}`),
      language: 'en',
      published_at: new Date(newest.getTime() - (count - place) * hour).toISOString(),
      text: Array.from({ length: 9 }, () => `${words(44)}.`).join('\n\n'),
    };
    if (!out.write(`${JSON.stringify(story)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}
