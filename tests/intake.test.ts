import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intake } from '../src/app/slices.ts';
import { importFiles } from '../src/intake/import-files.ts';
import type { ImportedItem } from '../src/intake/import-story.ts';
import { packageRoot } from '../src/platform/package-root.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { scratchFolder } from './support/scratch-server.ts';

let database: TestDatabase;
const folder = scratchFolder();
const log = { debug() {}, info() {}, warn() {}, error() {} } as never;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database[Symbol.asyncDispose]();
});

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function bring(
  files: readonly string[],
  options: { publish?: boolean; stdin?: AsyncIterable<Uint8Array>; sourceId?: string; format?: 'jsonl' } = {},
): Promise<ImportedItem[]> {
  const items: ImportedItem[] = [];
  const context = intake({
    db: database.newsroom,
    clock: { now: () => new Date('2026-11-24T10:00:00Z') },
    log,
    readerUrl: 'http://paper.example',
    newsroomUrl: 'http://desk.example',
  });
  await importFiles(context, files, {
    format: 'auto',
    publish: false,
    actor: 'test',
    fallbackLanguage: 'en',
    stdin: nothing(),
    onItem: (item) => items.push(item),
    ...options,
  });
  return items;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, content);
  return path;
}

const prose = (words: string) =>
  `${words} and nobody who was there that night on the quay has forgotten the sound of it, or what was said.`;
const text = (headline: string) =>
  `World\n${headline}\n${prose('The wall held,')}\n• Cost: much\n• Use: more\n`;
const versions = async (id: string) =>
  (
    await database.newsroom
      .selectFrom('articleRevisions')
      .select('version')
      .where('articleId', '=', id)
      .execute()
  ).length;

describe('importing a file', () => {
  test('twice changes nothing, a changed one makes a revision, publishing later publishes it', async () => {
    const path = file('a.txt', text('The wall held through the night'));
    const [first] = await bring([path]);
    expect(first).toMatchObject({
      status: 'imported',
      headline: 'The wall held through the night',
      section: 'World',
      url: null,
    });
    const id = first?.id ?? '';
    expect(await bring([path])).toMatchObject([{ status: 'unchanged', id, url: null }]);
    expect(await versions(id)).toBe(1);
    const url = 'http://paper.example/world/the-wall-held-through-the-night';
    expect(await bring([path], { publish: true })).toMatchObject([{ status: 'unchanged', id, url }]);
    file('a.txt', text('The wall held through the longest night'));
    expect(await bring([path], { publish: true })).toMatchObject([{ status: 'updated', id, url }]);
    expect(await versions(id)).toBe(2);
  });

  test('a source by name is the same source from standard input', async () => {
    async function* stdin() {
      yield Buffer.from(text('A story from a pipe and its name'));
    }
    const [first] = await bring(['-'], { stdin: stdin(), sourceId: 'wire:1' });
    expect(await bring(['-'], { stdin: stdin(), sourceId: 'wire:1' })).toMatchObject([
      { status: 'unchanged', id: first?.id },
    ]);
  });

  test('UTF-16, UTF-8 with a mark and Windows-1252 are the same story', async () => {
    const content = text('“Café” – a story in three encodings');
    const utf16 = Buffer.from(`\ufeff${content}`, 'utf16le');
    const latin = Buffer.from(
      content.replace(
        /[“”–•]/g,
        (sign) => ({ '“': '\u0093', '”': '\u0094', '–': '\u0096', '•': '\u0095' })[sign] ?? '',
      ),
      'latin1',
    );
    const files = [file('u16.txt', utf16), file('mark.txt', `\ufeff${content}`), file('w1252.txt', latin)];
    const items = await bring(files);
    expect(items.map((item) => item.headline)).toEqual(Array(3).fill('“Café” – a story in three encodings'));
  });

  test('what cannot be read is named, the others go on', async () => {
    const files = [
      file('empty.txt', ''),
      file('binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])),
      join(folder, 'missing.txt'),
      folder,
      file('long.txt', Buffer.alloc(50 * 1024 * 1024, 'x')),
      file('notgzip.jsonl.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3])),
      file('good.txt', text('The one that is good among them')),
    ];
    const items = await bring(files);
    expect(items.map((item) => item.status)).toEqual([...Array(6).fill('failed'), 'imported']);
    const notes = items.flatMap((item) => item.notes).join('\n');
    for (const words of ['empty', 'binary', 'no such file', 'folder', '20 MB', 'cannot be unpacked'])
      expect(notes).toContain(words);
  });
});

describe('Markdown and HTML', () => {
  test('front matter, headline, marks, tables', async () => {
    const path = file(
      'a.md',
      '---\ntitle: A *very* long wall\nsection: Climate\nauthor: Ada Verne, Joel Holt\ntags: [Floods, Walls]\ndate: 2026-11-20\nmood: grim\n---\n\nThe **wall** held.\n\n## Next\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    );
    const [item] = await bring([path], { publish: true });
    expect(item).toMatchObject({
      headline: 'A very long wall',
      section: 'Climate',
      notes: ['Not understood: "mood" in the front matter.'],
    });
    const row = await database.reader
      .selectFrom('liveArticles')
      .selectAll()
      .where('id', '=', item?.id ?? '')
      .executeTakeFirstOrThrow();
    expect(row.byline.map((credit) => credit.slug)).toEqual(['ada-verne', 'joel-holt']);
    expect(row.topics.map((topic) => topic.name)).toEqual(['Floods', 'Walls']);
    expect(row.firstPublishedAt).toEqual(new Date('2026-11-20'));
  });

  test.each([
    ['no-yaml.md', '---\na: [\n---\n# H\n\ntext', /no YAML/],
    ['bad-date.md', '---\ntitle: H\ndate: someday\n---\ntext', /is no date/],
    [
      'bomb.md',
      `---\na: &a [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: [*a,*a,*a,*a,*a]`).join('\n')}\n---\n# H\n\ntext`,
      /no YAML/,
    ],
    ['proto.md', '---\n__proto__: {a: 1}\ntitle: H\n---\ntext', /./],
    ['no-headline.md', 'Only words.\n\nAnd more.', /no headline/],
  ])('%s is refused or harmless', async (name, content, pattern) => {
    const [item] = await bring([file(name, content)]);
    if (name !== 'proto.md') expect(item?.status).toBe('failed');
    expect((item?.notes ?? []).join(' ') || 'fine').toMatch(pattern);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  test('the article in a whole page, with what the page says about it', async () => {
    const ld = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Wall holds',
      author: [{ '@type': 'Person', name: 'Ada Verne' }],
      articleSection: 'Climate',
      datePublished: '2026-11-20T09:00:00Z',
    };
    const page = `<!doctype html><html lang="en"><head><title>Wall holds | Paper</title><script type="application/ld+json">${JSON.stringify(ld)}</script></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/x">World</a></li></ul></nav><article><h1>Wall holds through the night</h1><p>${prose('The wall held,')}</p><h2>What comes next</h2><ul><li><b>Cost:</b> much</li></ul><p>${prose('The council meets,')}</p><p>${prose('It decides,')}</p><p>Share this</p><script>alert(1)</script></article><section><h2>Leave a comment</h2><form><label>Name *</label></form></section><footer>All rights reserved</footer></body></html>`;
    const [item] = await bring([file('page.html', page)], { publish: true });
    expect(item).toMatchObject({
      status: 'imported',
      headline: 'Wall holds through the night',
      section: 'Climate',
    });
    const row = await database.reader
      .selectFrom('liveArticles')
      .selectAll()
      .where('id', '=', item?.id ?? '')
      .executeTakeFirstOrThrow();
    const stored = JSON.stringify(row.document);
    expect(row.byline[0]?.name).toBe('Ada Verne');
    expect(stored).toContain('What comes next');
    expect(stored).not.toMatch(/Share this|alert|All rights|Leave a comment|Home/);
  });
});

describe('JSON Lines', () => {
  test('plain and gzip; a bad line is named by its number; dates are kept; again is unchanged', async () => {
    const good = (n: number) =>
      JSON.stringify({
        source_id: `set:${n}`,
        headline: `Story ${n} of the set`,
        text: prose('It was so,'),
        published_at: '2019-01-04',
        section: 'Archive',
        topics: ['Sets', 'Sets'],
        authors: 'Ada',
        language: 'en',
      });
    const lines = [
      good(1),
      '{"headline": ',
      '{"text":"no headline"}',
      '{"headline":"H"}',
      '{"__proto__":{"x":1},"headline":"H","text":"t"}',
      '{"headline":"H","text":"t","published_at":"never"}',
      '',
      good(2),
    ].join('\n');
    const items = await bring([file('set.jsonl.gz', gzipSync(lines))], { publish: true });
    expect(items.filter((item) => item.status === 'imported')).toHaveLength(2);
    const notes = items.flatMap((item) => item.notes).join('\n');
    for (const number of [2, 3, 4, 5, 6]) expect(notes).toContain(`line ${number}`);
    const row = await database.reader
      .selectFrom('liveArticles')
      .selectAll()
      .where('headline', '=', 'Story 1 of the set')
      .executeTakeFirstOrThrow();
    expect(row.firstPublishedAt).toEqual(new Date('2019-01-04'));
    const again = await bring([file('set.jsonl', [good(1), good(2)].join('\r\n'))], { publish: true });
    expect(again.map((item) => item.status)).toEqual(['unchanged', 'unchanged']);
  });

  test('a line without end is passed over and the next one read', async () => {
    async function* stdin() {
      for (let part = 0; part < 50; part += 1) yield Buffer.alloc(1024 * 1024, 'x');
      yield Buffer.from(
        `\n${JSON.stringify({ headline: 'After the flood of x', text: prose('It ended,') })}\n`,
      );
    }
    const items = await bring(['-'], { stdin: stdin(), format: 'jsonl', sourceId: 'flood' });
    expect(items.map((item) => item.status)).toEqual(['failed', 'imported']);
  });
});

const fixtures = join(packageRoot, '../shared/fixtures');

describe.skipIf(!existsSync(fixtures))(
  'files nobody here wrote (skipped where the fixtures are absent)',
  () => {
    test('are taken or refused with a word, never with a crash', async () => {
      const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      const items = await bring(files);
      expect(items.length).toBeGreaterThanOrEqual(files.length);
      for (const item of items.filter((each) => each.status === 'failed'))
        expect(item.notes.join('')).not.toBe('');
    });
  },
);
