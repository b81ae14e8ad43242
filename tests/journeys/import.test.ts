import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishStories } from '../support/paper.ts';
import { type Installation, install } from '../support/program.ts';
import { publishStories } from '../support/stories.ts';

const plainText = join(import.meta.dirname, '../fixtures/water-bills.txt');

const subheads = ['How the water turned brown', 'What the letter asked', 'The man with the key'];

const markdown = `---
headline: The town that stopped paying for its water
section: Local
authors: [Ada Moreno]
topics: [Water]
---

The last water bill that Agnes Reid paid is pinned to the wall of her kitchen.

## How the water turned brown

The pipes were laid between 1898 and 1912, by the harbour council of the time.

- **Colour**: when did it last run clear?
- Pressure

## What the letter asked

1. Two apprentices
2. The four pages

## The man with the key

It only wants a quarter.
`;

const html = `<!doctype html><html lang="en"><head><title>The town that stopped paying for its water | The Old Paper</title>
<script>track()</script></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/local">Local</a></li></ul></nav>
<main><article><h1>The town that stopped paying for its water</h1>
<p>The last water bill that Agnes Reid paid is pinned to the wall of her kitchen, beside a calendar from the year it was sent.</p>
<h2>How the water turned brown</h2><p onclick="x()">The pipes were laid between 1898 and 1912, and were looked after by a man called the turncock, who lived by the harbour.</p>
<ul><li>Colour: when did your water last run clear?</li><li>Pressure</li></ul>
<h2>What the letter asked</h2><p>It put five questions, and it asked people to answer them by hand, within the month of August.</p>
<ol><li>Two apprentices</li><li>The four pages</li></ol>
<h2>The man with the key</h2><p>It only wants a quarter, he says, and it wants somebody who remembers to do it.</p>
</article></main><footer>Cookie settings</footer></body></html>`;

describe('a file that nobody here wrote becomes a page', () => {
  let house: Installation;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    await publishStories(house, englishStories);
  }, 120_000);

  afterAll(() => house?.[Symbol.asyncDispose]());

  it.each([
    ['plain text', 'text', readFileSync(plainText, 'utf8')],
    ['Markdown', 'markdown', markdown],
    ['HTML', 'html', html],
  ])('from %s', async (_name, format, input) => {
    const args = ['import', '-', '--publish', '--json', '--section', 'Local', '--source-id', format];
    const first = await house.run(args, input);
    expect(first, first.stderr).toMatchObject({ code: 0 });
    const [item] = JSON.parse(first.stdout).items;
    expect(item).toMatchObject({ status: 'imported', section: 'Local' });

    const answer = await fetch(item.url);
    expect(answer.status).toBe(200);
    const { document } = parseHTML(await answer.text());
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim());
    expect(texts('h1')).toEqual(['The town that stopped paying for its water']);
    expect(texts('.body h2')).toEqual(subheads);
    expect(texts('.body ul > li')[0]).toContain('Colour');
    expect(texts('.body ul > li').length).toBe(format === 'text' ? 5 : 2);
    expect(texts('.body ol > li').length).toBe(format === 'text' ? 3 : 2);
    const label = document.querySelector('.kicker a');
    expect([label?.textContent, label?.getAttribute('href')]).toEqual(['Local', '/local']);
    expect(texts('.related li').length).toBeGreaterThan(0);
    for (const field of ['name', 'email', 'website', 'comment']) {
      expect(document.querySelector(`form.comment-form [name=${field}]`), field).not.toBeNull();
    }
    expect(document.querySelector('a.top')?.getAttribute('href')).toBe('#top');
    expect(document.querySelector('#top')).not.toBeNull();
    expect(document.querySelector('.body')?.textContent).not.toMatch(
      /Required fields|Cookie settings|Go to top/,
    );

    const again = JSON.parse((await house.run(args, input)).stdout);
    expect(again).toMatchObject({ imported: 0, updated: 0, unchanged: 1, failed: 0 });
  });
});
