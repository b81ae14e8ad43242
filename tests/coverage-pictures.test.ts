import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocumentNode, documentOf } from '../src/domain/document.ts';
import { listUses, usesIndexer } from '../src/media/uses.ts';
import { newId } from '../src/platform/random.ts';
import { refreshLivePictures } from '../src/publishing/refresh-pictures.ts';
import { replacePicture } from '../src/publishing/replace-picture.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import type { StaffMember } from './support/add-staff.ts';
import { type DeskHouse, openDesk, paragraph } from './support/desk.ts';

let house: DeskHouse;
let editor: StaffMember;
let story: string;
const path = '/world/the-flood';

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Edith', 'editor');
  story = await house.write({ headline: 'The flood' });
  expect((await house.ask(editor, 'POST', `/api/articles/${story}/publish`)).status).toBe(200);
  await cover('POST', '');
});
afterAll(() => house[Symbol.asyncDispose]());

const cover = (method: string, way: string, body?: unknown) =>
  house.ask(editor, method, `/api/articles/${story}/coverage${way}`, body);

/** @returns the id of a picture of the library that nobody said anything of. */
async function addPicture(licence: 'own' | 'unknown' = 'own'): Promise<string> {
  const id = newId();
  await house.database.newsroom
    .insertInto('assets')
    .values({
      ...{ id, originalName: 'quay.jpg', bytes: 1, contentHash: id, width: 1600, height: 900 },
      ...{ renditions: sql<null>`null`, licence },
    })
    .execute();
  return id;
}

const imageOf = (id: string, alt = 'The quay'): DocumentNode => ({
  type: 'image',
  attrs: { src: `asset:${id}`, alt, credit: 'Ada', width: 1600, height: 900 },
});
const words = (...body: DocumentNode[]) => documentOf({ headline: '', body });

async function draft(...body: DocumentNode[]): Promise<string> {
  const answer = await cover('POST', '/posts', { document: words(...body) });
  expect(answer.status).toBe(200);
  return (answer.body as { id: string }).id;
}
const publish = (post: string, version = 1) => cover('POST', `/posts/${post}/publish`, { version });

async function post(...body: DocumentNode[]): Promise<string> {
  const id = await draft(...body);
  expect((await publish(id)).status).toBe(200);
  return id;
}

/** The public name of a picture; null while readers cannot have it. */
async function nameOf(picture: string): Promise<string | null> {
  const row = await house.database.reader
    .selectFrom('liveMedia')
    .select('name')
    .where('assetId', '=', picture)
    .executeTakeFirst();
  return row?.name ?? null;
}
const page = async () => (await house.reader.request(path)).text();
const newestTouches = async () =>
  (
    await house.database.newsroom
      .selectFrom('events')
      .select('touches')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).touches;
const setLicence = (id: string, to: string) =>
  sql`update assets set licence = ${to} where id = ${id}`.execute(house.database.newsroom);

test('a picture without rights keeps its post from readers; with them they get it under a public name', async () => {
  const picture = await addPicture('unknown');
  const id = await draft(imageOf(picture), paragraph('Water everywhere.'));
  const refused = await publish(id);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({
    type: 'urn:masthead:gates_closed',
    title: 'The post cannot be published yet.',
    errors: [{ field: 'picture_rights', message: expect.stringContaining('quay.jpg') }],
  });
  expect(await nameOf(picture)).toBeNull();
  await setLicence(picture, 'own');
  expect((await publish(id)).status).toBe(200);
  const name = await nameOf(picture);
  const html = await page();
  expect(html).toContain(`/media/${name}`);
  expect(html).toContain('alt="The quay"');
  expect(html).not.toContain(picture);
  expect(html).not.toMatch(/<img[^>]*fetchpriority[^>]*The quay/);
});

test('what a section asks of pictures it asks of those in posts', async () => {
  const gates = ['picture_rights', 'alt_text'];
  await sql`insert into gate_rules (edition, section, gates, version, actor)
    values ('en', 'world', ${gates}, 1, 'test')`.execute(house.database.newsroom);
  const id = await draft(imageOf(await addPicture(), ''));
  expect((await publish(id)).body).toMatchObject({ errors: [{ field: 'alt_text' }] });
});

test('a name goes with the last post that shows the picture, and what shows it is dropped', async () => {
  const picture = await addPicture();
  const [one, two] = [await post(imageOf(picture)), await post(imageOf(picture), paragraph('Again.'))];
  const name = await nameOf(picture);
  expect((await cover('DELETE', `/posts/${one}`)).status).toBe(204);
  expect(await nameOf(picture)).toBe(name);
  const changed = { document: words(paragraph('Again.')), version: 1 };
  expect((await cover('PUT', `/posts/${two}`, changed)).status).toBe(200);
  expect(await nameOf(picture)).toBe(name);
  expect((await publish(two, 2)).status).toBe(200);
  expect(await nameOf(picture)).toBeNull();
  const touches = await newestTouches();
  expect(touches).toContainEqual({ key: `media:${name}` });
  expect(touches).toContainEqual({ key: `posts:${story}`, at: expect.any(Number) });
  expect(await page()).not.toContain(`/media/${name}`);
});

test('a picture that is framed anew or taken out is so in posts, and the library knows of them', async () => {
  const { newsroom } = house.database;
  const picture = await addPicture();
  const source = `asset:${picture}`;
  const id = await post(imageOf(picture));
  await usesIndexer.handle(newsroom, [{ kind: 'post.published', subject: story }] as never);
  const { uses } = await listUses(newsroom, picture);
  expect(uses).toMatchObject([{ articleId: story, isInDraft: true, isLive: true }]);
  const anew = { name: 'anew', width: 800, height: 800, widths: [480] };
  await refreshLivePictures(newsroom, source, async () => ({ picture: anew, goneName: 'before' }));
  expect(await newestTouches()).toEqual([
    { key: `posts:${story}`, at: expect.any(Number) },
    { key: 'media:before' },
  ]);
  expect(await page()).toContain('/media/anew');
  const request = { articleId: story, source, by: null, actor: 'Edith', staffId: editor.staffId };
  await replacePicture(house.publishing, request);
  expect(await page()).not.toContain('/media/anew');
  expect((await publish(id)).status).toBe(404); // it held nothing else
});

test('pictures go and come back with the story, unless their rights ran out meanwhile', async () => {
  const picture = await addPicture();
  await post(imageOf(picture), paragraph('The quay is under water.'));
  const name = await nameOf(picture);
  await unpublishStory(house.publishing, { articleId: story, actor: 'test' });
  expect(await nameOf(picture)).toBeNull();
  await setLicence(picture, 'unknown');
  const again = () => house.ask(editor, 'POST', `/api/articles/${story}/publish`);
  expect((await again()).body).toMatchObject({ errors: [{ field: 'picture_rights' }] });
  expect(await nameOf(picture)).toBeNull();
  await setLicence(picture, 'own');
  expect((await again()).status).toBe(200);
  expect(await nameOf(picture)).not.toBe(name);
  expect(await page()).toContain(`/media/${await nameOf(picture)}`);
});
