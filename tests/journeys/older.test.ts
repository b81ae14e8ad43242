import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from '../support/download.ts';
import { type Installation, install } from '../support/program.ts';
import { publishStories, type Story } from '../support/stories.ts';

describe('older pages', () => {
  let house: Installation;
  let addresses: string[] = [];

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    // Seven stories share each minute: the time alone does not say which comes next.
    addresses = await publishStories(
      house,
      Array.from({ length: 100 }, (_, number) => story(number)),
    );
  }, 120_000);

  afterAll(() => house?.[Symbol.asyncDispose]());

  it.each([
    ['the front page', '/'],
    ['a section', '/world'],
    ['a topic', '/topics/tide'],
    ['a writer', '/by/ada-moreno'],
  ])('of %s show every story once, whatever is published meanwhile', async (name, path) => {
    const shown: string[] = [];
    let next: string | null = house.readerUrl + path;
    const front = `${house.readerUrl}/`;
    let pages = 0;
    while (next !== null) {
      const page: string = next;
      const { status, text } = await download(page);
      expect(status, page).toBe(200);
      const { document } = parseHTML(text);
      // The bands of a front page show sections; its older pages go on from the stories above them.
      const cards = [...document.querySelectorAll('main :is(h2, h3) a')]
        .filter((link) => page !== front || link.closest('.band') === null)
        .map((link) => link.getAttribute('href') ?? '');
      shown.push(...cards.map((href) => new URL(href, page).href).filter((href) => addresses.includes(href)));
      const older: string | null = document.querySelector('a[rel=next]')?.getAttribute('href') ?? null;
      next = older === null ? null : new URL(older, page).href;
      pages += 1;
      if (pages === 2) await publishStories(house, [{ ...story(500), source_id: `late ${name}` }]);
    }
    expect(pages).toBeGreaterThan(2);
    expect(shown.length).toBe(new Set(shown).size);
    expect(shown.toSorted()).toEqual(addresses.toSorted());
  });

  it('do not exist for a place that nobody was given', async () => {
    for (const before of ['x', '-1', '1e99_abc', "1';drop table articles", '%00']) {
      const { status } = await download(`${house.readerUrl}/world?before=${encodeURIComponent(before)}`);
      expect(status, before).toBe(404);
    }
  });
});

function story(number: number): Story {
  const minutes = Math.floor(number / 7);
  return {
    source_id: `tide ${number}`,
    headline: `Tide table number ${number} is hung on the door`,
    section: 'World',
    authors: ['Ada Moreno'],
    topics: ['Tide'],
    language: 'en',
    published_at: new Date(Date.parse('2026-11-01T00:00:00Z') + minutes * 60_000).toISOString(),
    text: `The harbour master hung table ${number} on the door of the office, as every month.`,
  };
}
