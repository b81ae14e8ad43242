import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metaOf } from '../../tests/support/drafts.ts';
import { largeFiles, readerApp } from '../app/reader.ts';
import { publishing } from '../app/slices.ts';
import { documentOf } from '../domain/document.ts';
import { publishStory } from '../publishing/publish-story.ts';
import { replacePicture } from '../publishing/replace-picture.ts';
import { unpublishStory } from '../publishing/withdraw-story.ts';
import { plainPage } from '../reader/plain-page.test-support.ts';
import { catchUp } from '../store/follow-events.ts';
import { saveDraft } from '../writing/save-draft.ts';
import type { MediaRights } from './contract.ts';
import { changeRights } from './edit-media.ts';
import { type TestLibrary, tester, testLibrary } from './library.test-support.ts';
import { readAsset } from './queries.ts';
import { film } from './recordings/boxes.test-support.ts';
import { watchRights } from './rights/watch-rights.ts';
import { listUses, usesIndexer } from './uses.ts';

let library: TestLibrary;
let site: ReturnType<typeof readerApp>;
let server: ReturnType<typeof createServer>;
let origin: string;
let filmId: string;
let reportId: string;
let articleId: string;
const captions = 'WEBVTT\n\n00:01.000 --> 00:04.000\nThe tide comes in.';
const rights: MediaRights = {
  ...{ licence: 'own', creativeCommons: null, expiresAt: null, editions: null },
  ...{ note: '', onExpiry: 'warn', replacementId: null },
};

beforeAll(async () => {
  library = await testLibrary();
  const { db, clock, log, store } = library.ctx;
  const side = { readerDb: library.database.reader, mediaFolder: '/nowhere', mediaStore: store };
  site = readerApp({
    plainPage,
    ...{ ...side, clock, log, seal: {} as never },
    ...{ readerUrl: 'https://paper.example', senderOf: () => 'x' },
  });
  const send = largeFiles(side);
  server = createServer((request, response) => {
    void send(request, response, request.url ?? '').then((isSent) => isSent || response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ({ id: filmId } = await library.add('tide.mp4', film()));
  ({ id: reportId } = await library.add('report.pdf', Buffer.from('%PDF-1.7\nA report\n%%EOF')));
  const attrs = { src: `asset:${filmId}`, title: 'The tide', credit: 'Ada Verne', transcript: '', captions };
  const document = documentOf({
    headline: 'The tide comes in',
    body: [
      { type: 'video', attrs },
      { type: 'document', attrs: { src: `asset:${reportId}`, title: 'The report' } },
    ],
  });
  ({ articleId } = await saveDraft(db, {
    articleId: null,
    document,
    meta: metaOf(),
    author: 'Ada',
    reason: 'written',
  }));
});
afterAll(async () => {
  server?.close();
  await library?.[Symbol.asyncDispose]();
});

const ctx = () => publishing(library.ctx);
const path = async () => {
  const live = await library.ctx.db.selectFrom('liveArticles').select('path').executeTakeFirstOrThrow();
  return live.path;
};
const page = async (path: string) => (await site.request(path)).text();

async function publish(): Promise<string> {
  return (await publishStory(ctx(), { articleId, actor: 'Ada' })).path;
}

describe('a film and a document in a story', () => {
  test('cannot be published before somebody says by what right', async () => {
    await expect(publish()).rejects.toThrow(/by what right/);
    for (const id of [filmId, reportId]) {
      const { version } = await readAsset(library.ctx.db, id);
      await changeRights(library.ctx.db, id, { version, rights }, tester);
    }
    expect((await fetch(`${origin}/media/${filmId}.mp4`)).status).toBe(404);
  });

  test('are played and offered by the page under names that say nothing', async () => {
    const html = await page(await publish());
    const [, address = ''] =
      /<video src="(\/media\/[a-z0-9]{16}\.mp4)" width="1280" height="720"/.exec(html) ?? [];
    expect(address).not.toContain(filmId);
    expect(html).toContain('preload="none"');
    expect(html).toMatch(/Download: MP4, 1\D+30\D+sec/);
    expect(html).toMatch(/<a href="\/media\/[a-z0-9]{16}\.pdf"[^>]*>The report<\/a>/);
    expect(html).toContain('The tide comes in.</div></details>');
    const whole = await fetch(origin + address);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([
      200,
      'video/mp4',
      'bytes',
    ]);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(bytes.byteLength).toBe(film().byteLength);
    const part = await fetch(origin + address, { headers: { range: 'bytes=4-7' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 4-7/${bytes.byteLength}`);
    expect(await part.text()).toBe('ftyp');
    expect((await fetch(origin + address, { headers: { range: `bytes=${bytes.byteLength}-` } })).status).toBe(
      416,
    );
    const stale = { range: 'bytes=4-7', 'if-range': '"another"' };
    expect((await fetch(origin + address, { headers: stale })).status).toBe(200);
    expect((await fetch(origin + address.replace('.mp4', '.pdf'))).status).toBe(404);
  });

  test('have captions at an address of their own', async () => {
    const html = await page(await publish());
    const [, address = ''] = /<track kind="captions" src="([^"]+)" srclang="en"/.exec(html) ?? [];
    const answer = await site.request(address);
    expect(answer.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(await answer.text()).toBe(captions);
    expect((await site.request(address.replace(/-[\w-]{16}\./, '-AAAAAAAAAAAAAAAA.'))).status).toBe(404);
  });

  test('are known to be used, and are gone with the story', async () => {
    const html = await page(await publish());
    const [address = ''] = /\/media\/[a-z0-9]{16}\.mp4/.exec(html) ?? [];
    await catchUp(library.ctx.db, usesIndexer);
    for (const id of [filmId, reportId]) {
      expect((await listUses(library.ctx.db, id)).uses).toMatchObject([
        { articleId, isInDraft: true, isLive: true },
      ]);
    }
    await unpublishStory(ctx(), { articleId, actor: 'Ada' });
    expect((await fetch(origin + address)).status).toBe(404);
    const again = await page(await publish());
    expect(again).not.toContain(address);
  });

  test('go from readers when their rights run out, if so it is set; a picture cannot stand in for one', async () => {
    const { db } = library.ctx;
    const html = await page(await publish());
    const [address = ''] = /\/media\/[a-z0-9]{16}\.mp4/.exec(html) ?? [];
    const { version } = await readAsset(db, filmId);
    const over = { ...rights, expiresAt: '2020-01-01T00:00:00Z', onExpiry: 'remove' as const };
    const swapped = { ...over, onExpiry: 'swap' as const, replacementId: reportId };
    await expect(changeRights(db, filmId, { version, rights: swapped }, tester)).rejects.toThrow(/taken out/);
    await changeRights(db, filmId, { version, rights: over }, tester);
    await watchRights({
      db,
      replacePicture: (request) => replacePicture(ctx(), request),
      replacePagePicture: async () => {},
    });
    expect((await fetch(origin + address)).status).toBe(404);
    const after = await page(await path());
    expect(after).not.toContain('<video');
    expect(after).toContain('>The report</a>');
  });
});
