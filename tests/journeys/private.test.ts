import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from '../support/download.ts';
import { englishStories } from '../support/paper.ts';
import { type Installation, install } from '../support/program.ts';
import { publishStories, type Story } from '../support/stories.ts';

/** Words that stand nowhere else, in every field that something public could show. */
const secret: Story = {
  source_id: 'secret',
  headline: 'Quixotron minister will resign over the harbour crane',
  standfirst: 'A quixotron standfirst.',
  section: 'Quixotron',
  authors: ['Quixotron Writer', 'Ada Moreno'],
  topics: ['Quixotron topic', 'Harbour'],
  language: 'en',
  text: 'The quixotron minister told the harbour council on Tuesday that the crane had cost him his sleep.',
};
const marker = /quixotron/i;
/** Lists of its own. */
const places = ['/quixotron', '/quixotron/feed.xml', '/by/quixotron-writer', '/topics/quixotron-topic'];

describe('what is not public', () => {
  let house: Installation;
  let key = '';
  let draft = '';
  let published: string[] = [];

  beforeAll(async () => {
    house = await install({ WEB_PROCESSES: '2' });
    await house.serve('--empty');
    published = await publishStories(house, englishStories);
    key = (await house.command('key', 'create', '--scope', 'publish,read')).trim();
    const imported = await house.run(['import', '-', '--format', 'jsonl', '--json'], JSON.stringify(secret));
    expect(imported).toMatchObject({ code: 0 });
    const [item] = JSON.parse(imported.stdout).items;
    expect(item.url).toBeNull();
    draft = item.id;
  }, 120_000);

  afterAll(() => house?.[Symbol.asyncDispose]());

  it('is on no public surface while it is a draft', async () => {
    expect(await surfacesWith(marker)).toEqual([]);
  });

  it('is on all of them once it is published, through every process', async () => {
    const { status, body } = await newsroom(`/api/articles/${draft}/publish`);
    expect(status).toBe(200);
    expect(body.url).toContain(house.readerUrl);
    await expect
      .poll(() => surfacesWith(marker), { timeout: 5_000 })
      .toEqual(
        [
          ...['/', '/feed.xml', '/sitemaps/0.xml', '/news-sitemap.xml', '/topics/harbour', '/by/ada-moreno'],
          // As a related story, and in the navigation of every page.
          ...['/local', ...published.map((url) => new URL(url).pathname), `/comments/received/${draft}`],
          ...places,
        ].sort(),
      );
  });

  it('is on none of them when it is taken back', async () => {
    expect((await newsroom(`/api/articles/${draft}/unpublish`)).status).toBe(204);
    await expect.poll(() => surfacesWith(marker), { timeout: 5_000 }).toEqual([]);
  });

  it('says that it is gone, and why, when it is retracted; no list has it', async () => {
    const { body } = await newsroom(`/api/articles/${draft}/publish`);
    await newsroom(`/api/articles/${draft}/retract`, { reason: 'The minister did not say this.' });
    await expect.poll(async () => (await download(body.url)).status, { timeout: 5_000 }).toBe(410);
    const gone = (await download(body.url)).text;
    expect(gone).toContain('The minister did not say this.');
    expect(gone.replace(/quixotron-minister|\/quixotron\//g, '')).not.toMatch(marker);
    await expect.poll(() => surfacesWith(marker), { timeout: 5_000 }).toEqual([]);
  });

  it('opens to nobody without a key, or with one that may not', async () => {
    const reading = (await house.command('key', 'create', '--scope', 'read')).trim();
    for (const authorization of ['', 'Bearer nonsense', `Bearer ${reading}`]) {
      const answer = await fetch(`${house.newsroomUrl}/api/articles/${draft}/publish`, {
        method: 'POST',
        headers: { authorization },
      });
      expect([401, 403], authorization).toContain(answer.status);
    }
    expect(await surfacesWith(marker)).toEqual([]);
  });

  /** Every public surface that shows the words, each asked often enough to meet every process. */
  async function surfacesWith(words: RegExp): Promise<string[]> {
    const paths = [
      '/',
      '/local',
      '/local/feed.xml',
      '/feed.xml',
      '/sitemap.xml',
      '/sitemaps/0.xml',
      '/news-sitemap.xml',
      '/robots.txt',
      '/ar/',
      '/ar/feed.xml',
      ...published.map((url) => new URL(url).pathname),
      '/topics/harbour',
      '/by/ada-moreno',
      `/comments/received/${draft}`,
      ...places,
    ];
    const showing: string[] = [];
    for (const path of paths) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => download(house.readerUrl + path)));
      if (answers.some(({ text }) => words.test(text))) showing.push(path);
    }
    return showing.sort();
  }

  async function newsroom(path: string, body?: object) {
    const answer = await fetch(house.newsroomUrl + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  }
});
