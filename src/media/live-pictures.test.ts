import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { metaOf } from '../../tests/support/drafts.ts';
import { readerApp } from '../app/reader.ts';
import { publishing } from '../app/slices.ts';
import type { ArticleMeta } from '../domain/article.ts';
import { documentOf, type StoryDocument } from '../domain/document.ts';
import { publishStory } from '../publishing/publish-story.ts';
import { replacePicture } from '../publishing/replace-picture.ts';
import { unpublishStory } from '../publishing/withdraw-story.ts';
import { plainPage } from '../reader/plain-page.test-support.ts';
import { catchUp } from '../store/follow-events.ts';
import { readStory } from '../writing/queries.ts';
import { saveDraft } from '../writing/save-draft.ts';
import type { MediaRights } from './contract.ts';
import { changeFraming, changeRights, changeWords } from './edit-media.ts';
import { drawPicture, type TestLibrary, tester, testLibrary } from './library.test-support.ts';
import { readAsset } from './queries.ts';
import { makeRenditions } from './renditions/make-renditions.ts';
import { type ReplaceContext, replaceInStories } from './rights/replace-in-stories.ts';
import { listWarnings, watchRights } from './rights/watch-rights.ts';
import { restoreMedia, trashMedia } from './trash-media.ts';
import { listUses, usesIndexer } from './uses.ts';

let library: TestLibrary;
let site: ReturnType<typeof readerApp>;
let replacing: ReplaceContext;
let number = 0;
const own: MediaRights = {
  ...{ licence: 'own', creativeCommons: null, expiresAt: null, editions: null },
  ...{ note: '', onExpiry: 'warn', replacementId: null },
};

beforeAll(async () => {
  library = await testLibrary();
  const { db, clock, log, store } = library.ctx;
  const side = { db, clock };
  replacing = {
    db,
    replacePicture: (request) => replacePicture(publishing(side), request),
    replacePagePicture: async () => {},
  };
  site = readerApp({
    plainPage,
    ...{
      readerDb: library.database.reader,
      clock,
      log,
      seal: {} as never,
      readerUrl: 'https://paper.example',
    },
    ...{ mediaFolder: '/nowhere', mediaStore: store, senderOf: () => 'x' },
  });
});
afterAll(() => library[Symbol.asyncDispose]());
beforeEach(() => {
  number += 1;
});

/** A picture of its own for each call, with rights. */
async function picture(rights: Partial<MediaRights> = {}): Promise<string> {
  number += 1;
  const colour = `#${number.toString(16).padStart(6, '3')}`;
  const { id } = await library.add(`p${number}.png`, await drawPicture(500, 300, colour).png().toBuffer());
  const { version } = await readAsset(library.ctx.db, id);
  await changeRights(library.ctx.db, id, { version, rights: { ...own, ...rights } }, tester);
  return id;
}

function withPictures(ids: readonly string[], words = 'Text.'): StoryDocument {
  const images = ids.map((id) => ({ type: 'image', attrs: { src: `asset:${id}`, alt: 'x', credit: 'y' } }));
  const text = { type: 'paragraph', content: [{ type: 'text', text: words }] };
  return documentOf({ headline: `Story ${number}`, body: [...images, text] });
}

async function draft(...ids: readonly string[]): Promise<string> {
  return keep(withPictures(ids), metaOf({ slug: `story-${number}` }));
}

/** A story that is shared with another picture than the one in its words. */
async function draftSharedWith(id: string, other: string): Promise<string> {
  const sharedPicture = { src: `asset:${other}`, alt: 'For sharers' };
  return keep(withPictures([id]), metaOf({ slug: `story-${number}`, sharedPicture }));
}

async function keep(document: StoryDocument, meta: ArticleMeta): Promise<string> {
  const { articleId } = await saveDraft(library.ctx.db, {
    articleId: null,
    document,
    meta,
    author: 'x',
    reason: 'x',
  });
  await catchUp(library.ctx.db, usesIndexer);
  return articleId;
}

async function publish(articleId: string): Promise<string> {
  const outcome = await publishStory(publishing(library.ctx), { articleId, actor: 'Test' });
  await catchUp(library.ctx.db, usesIndexer);
  return outcome.path;
}

async function page(path: string): Promise<string> {
  return (await site.request(`https://paper.example${path}`)).text();
}

async function status(address: string): Promise<number> {
  return (await site.request(`https://paper.example${address}`)).status;
}

const addressesIn = (html: string) =>
  [...new Set(html.match(/\/media\/[a-z0-9.-]+/g))].filter((each) => each.includes('.'));

describe('a picture and the public', () => {
  test('has no address before its story has readers, and none after', async () => {
    const id = await picture();
    const articleId = await draft(id);
    await makeRenditions(library.ctx);
    for (const guess of [
      `${id}-480.webp`,
      `${id}-480.jpeg`,
      `${id.slice(0, 2)}/${id}/1/480.webp`,
      `${id}/original`,
      `../${id}`,
    ]) {
      expect(await status(`/media/${guess}`)).toBe(404);
    }
    const rows = await library.database.reader
      .selectFrom('liveMedia')
      .select('name')
      .where('assetId', '=', id)
      .execute();
    expect(rows).toEqual([]);
    await expect(library.database.reader.selectFrom('assets').select('id').execute()).rejects.toThrow(
      /permission denied/,
    );
    const html = await page(await publish(articleId));
    const addresses = addressesIn(html);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect([address, await status(address)]).toEqual([address, 200]);
    expect(html).not.toContain(id);
    await unpublishStory(publishing(library.ctx), { articleId, actor: 'Test' });
    for (const address of addresses) expect(await status(address)).toBe(404);
  });

  test('that is published before its renditions are all there is shown by those that are, then by all', async () => {
    const id = await picture();
    const path = await publish(await draft(id));
    const early = await page(path);
    expect(early).not.toContain('image/avif');
    const before = addressesIn(early);
    for (const address of before) expect(await status(address)).toBe(200);
    await makeRenditions(library.ctx);
    const late = await page(path);
    expect(late).toContain('image/avif');
    for (const address of [...before, ...addressesIn(late)]) expect(await status(address)).toBe(200);
    const touched = await library.database.newsroom
      .selectFrom('events')
      .select('touches')
      .where('kind', '=', 'article.pictures_refreshed')
      .execute();
    expect(JSON.stringify(touched)).toContain('"article:');
  });

  test('that is framed anew gets another address, and the story has it', async () => {
    const id = await picture();
    const path = await publish(await draft(id));
    await makeRenditions(library.ctx);
    const [before = ''] = addressesIn(await page(path));
    const { version } = await readAsset(library.ctx.db, id);
    await changeFraming(library.ctx.db, id, { version, focus: { x: 1, y: 0.5 }, crops: {} }, tester);
    expect(await status(before)).toBe(200);
    await makeRenditions(library.ctx);
    const [after = ''] = addressesIn(await page(path));
    expect(after).not.toBe(before);
    expect([await status(before), await status(after)]).toEqual([404, 200]);
    const loose = await library.database.newsroom
      .selectFrom('looseFiles')
      .select('generation')
      .where('assetId', '=', id)
      .execute();
    expect(loose).toEqual([{ generation: 1 }]);
  });

  test('carries its words in every rendition, those of now', async () => {
    const id = await picture();
    const { version } = await readAsset(library.ctx.db, id);
    const words = { creditLine: 'وكالة & Sons', caption: 'A <boat>' };
    await changeWords(library.ctx.db, id, { version, words }, tester);
    const path = await publish(await draft(id));
    await makeRenditions(library.ctx);
    const addresses = addressesIn(await page(path));
    for (const address of addresses) {
      const bytes = Buffer.from(await (await site.request(`https://paper.example${address}`)).arrayBuffer());
      expect(bytes.includes('<photoshop:Credit>وكالة &amp; Sons</photoshop:Credit>')).toBe(true);
      expect(bytes.includes('A &lt;boat&gt;')).toBe(true);
    }
  });
});

describe('rights', () => {
  const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  test.each([
    ['nobody has said', { licence: 'unknown' }, /by what right/],
    ['ran out', { expiresAt: soon(-1) }, /ran out on/],
    ['are for another edition', { editions: ['ar'] }, /only in ar/],
  ] as const)('that %s hold a story back, and the reason is given', async (_what, rights, message) => {
    const id = await picture(rights as Partial<MediaRights>);
    const articleId = await draft(id);
    const refused = await publish(articleId).catch((error: unknown) => error);
    expect(
      JSON.stringify([refused, (refused as Error).message, (refused as { errors?: unknown }).errors]),
    ).toMatch(message);
  });

  test('are warned of two weeks ahead, once, where a story uses the picture', async () => {
    const used = await picture({ expiresAt: soon(13) });
    const unused = await picture({ expiresAt: soon(13) });
    const later = await picture({ expiresAt: soon(20) });
    await draft(used, later);
    await watchRights(replacing);
    await watchRights(replacing);
    const warnings = (await listWarnings(library.ctx.db)).filter(({ assetId }) =>
      [used, unused, later].includes(assetId),
    );
    expect(warnings).toMatchObject([{ assetId: used, kind: 'ahead' }]);
    const events = await library.database.newsroom
      .selectFrom('events')
      .select('id')
      .where('kind', '=', 'media.rights_expiring')
      .where('subject', '=', used)
      .execute();
    expect(events).toHaveLength(1);
  });

  test('that run out swap the picture in live stories, in the log of the story and for readers', async () => {
    const other = await picture();
    const { version } = await readAsset(library.ctx.db, other);
    await changeWords(
      library.ctx.db,
      other,
      { version, words: { alt: 'Another', creditLine: 'Ours', caption: 'New' } },
      tester,
    );
    const id = await picture();
    const articleId = await draft(id);
    const path = await publish(articleId);
    const [address = ''] = addressesIn(await page(path));
    const now = await readAsset(library.ctx.db, id);
    const rights: MediaRights = { ...own, expiresAt: soon(-0.01), onExpiry: 'swap', replacementId: other };
    await changeRights(library.ctx.db, id, { version: now.version, rights }, tester);
    await expect(trashMedia(library.ctx.db, other, tester)).rejects.toThrow(/is to replace/);
    await watchRights(replacing);
    const html = await page(path);
    expect(html).toContain('alt="Another"');
    expect(html).toContain('<span class="credit">Ours</span>');
    expect(await status(address)).toBe(404);
    expect(JSON.stringify((await readStory(library.ctx.db, articleId)).document)).toContain(`asset:${other}`);
    const warning = (await listWarnings(library.ctx.db)).find(({ assetId }) => assetId === id);
    expect(warning).toMatchObject({ kind: 'expired', stories: [{ articleId, problem: null }] });
    const steps = await library.database.newsroom
      .selectFrom('draftSteps')
      .select('actor')
      .where('articleId', '=', articleId)
      .execute();
    expect(steps).toEqual([{ actor: 'Masthead (rights ran out)' }]);
  });

  test('a story with changes that readers do not have is left alone, and said so', async () => {
    const [id, other] = [await picture(), await picture()];
    const articleId = await draft(id);
    const path = await publish(articleId);
    const document = withPictures([id], 'Not for readers yet.');
    const meta = metaOf({ slug: `story-${number}` });
    await saveDraft(library.ctx.db, { articleId, document, meta, author: 'x', reason: 'x' });
    const asked = { assetId: id, replacementId: other, actor: 'Test', staffId: null, alsoOnPages: true };
    const [outcome] = await replaceInStories(replacing, asked);
    expect(outcome?.problem).toEqual({ code: 'picture_in_changed_story', params: {}, errors: [] });
    expect(addressesIn(await page(path)).length).toBeGreaterThan(0);
  });

  test('a picture can be taken out everywhere', async () => {
    const id = await picture();
    const articleId = await draft(id);
    const path = await publish(articleId);
    const asked = { assetId: id, replacementId: null, actor: 'Test', staffId: null, alsoOnPages: true };
    expect(await replaceInStories(replacing, asked)).toMatchObject([{ articleId, problem: null }]);
    expect(addressesIn(await page(path))).toEqual([]);
  });
});

describe('a picture that a story is shared with', () => {
  const sharedIn = (html: string) =>
    /<meta property="og:image" content="https:\/\/paper.example([^"]+)"/.exec(html)?.[1] ?? '';

  test('is where sharers and search engines look, and in no word of the story', async () => {
    const [inWords, shared] = [await picture(), await picture()];
    const path = await publish(await draftSharedWith(inWords, shared));
    await makeRenditions(library.ctx);
    const html = await page(path);
    const address = sharedIn(html);
    expect(await status(address)).toBe(200);
    expect(html).toContain('<meta property="og:image:alt" content="For sharers"/>');
    const name = /[a-z0-9]{16}/.exec(address)?.[0] ?? '';
    const [head = '', body = ''] = html.split('<body');
    expect(head).toMatch(new RegExp(`"image":\\["https://paper.example/media/${name}-`));
    expect(body).toContain('/media/');
    expect(body).not.toContain(name);
    expect(html).not.toContain(shared);
  });

  test('needs its rights, is a use, and is taken from readers with the next version without it', async () => {
    const [inWords, shared] = [await picture(), await picture({ licence: 'unknown' })];
    const articleId = await draftSharedWith(inWords, shared);
    await expect(publish(articleId)).rejects.toThrow(/cannot be published/);
    const { version } = await readAsset(library.ctx.db, shared);
    await changeRights(library.ctx.db, shared, { version, rights: own }, tester);
    const address = sharedIn(await page(await publish(articleId)));
    expect((await listUses(library.ctx.db, shared)).uses).toMatchObject([{ isInDraft: true, isLive: true }]);
    await expect(trashMedia(library.ctx.db, shared, tester)).rejects.toThrow(/A story uses this file/);
    const meta = metaOf({ slug: `story-${number}` });
    const document = withPictures([inWords]);
    await saveDraft(library.ctx.db, { articleId, document, meta, author: 'x', reason: 'x' });
    const html = await page(await publish(articleId));
    expect([await status(address), await status(sharedIn(html))]).toEqual([404, 200]);
    expect((await listUses(library.ctx.db, shared)).uses).toEqual([]);
  });

  test('is replaced as any other; without it a story is shared with its first again', async () => {
    const [inWords, shared, other] = [await picture(), await picture(), await picture()];
    const path = await publish(await draftSharedWith(inWords, shared));
    const before = sharedIn(await page(path));
    const asked = { replacementId: other, actor: 'Test', staffId: null, alsoOnPages: true };
    const swapped = await replaceInStories(replacing, { ...asked, assetId: shared });
    expect(swapped).toMatchObject([{ problem: null }]);
    const after = sharedIn(await page(path));
    expect([await status(before), await status(after)]).toEqual([404, 200]);
    await replaceInStories(replacing, { ...asked, assetId: other, replacementId: null });
    const html = await page(path);
    expect(html.split('<body')[1]).toContain(/[a-z0-9]{16}/.exec(sharedIn(html))?.[0]);
  });
});

describe('uses and the trash', () => {
  test('a picture in a story, written or live, is not put into the trash; where it is used is known', async () => {
    const id = await picture();
    const articleId = await draft(id);
    expect((await listUses(library.ctx.db, id)).uses).toMatchObject([
      { articleId, isInDraft: true, isLive: false },
    ]);
    await expect(trashMedia(library.ctx.db, id, tester)).rejects.toThrow(/A story uses this file/);
    await publish(articleId);
    await saveDraft(library.ctx.db, {
      articleId,
      document: withPictures([]),
      meta: metaOf(),
      author: 'x',
      reason: 'x',
    });
    await catchUp(library.ctx.db, usesIndexer);
    expect((await listUses(library.ctx.db, id)).uses).toMatchObject([{ isInDraft: false, isLive: true }]);
    await expect(trashMedia(library.ctx.db, id, tester)).rejects.toThrow(/A story uses this file/);
    await publish(articleId);
    expect((await listUses(library.ctx.db, id)).uses).toEqual([]);
    await trashMedia(library.ctx.db, id, tester);
    await restoreMedia(library.ctx.db, id, tester);
    expect((await readAsset(library.ctx.db, id)).trashedAt).toBeNull();
  });
});
