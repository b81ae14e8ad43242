import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { intake } from '../src/app/slices.ts';
import type { ArticleMeta, Strand } from '../src/domain/article.ts';
import { importStory } from '../src/intake/import-story.ts';
import { readMarkdown } from '../src/intake/read-markdown.ts';
import { systemClock } from '../src/platform/clock.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import type { SiteValue } from '../src/publishing/site/contract.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import type { StaffMember } from './support/add-staff.ts';
import { type DeskHouse, openDesk, readerUrl, silent } from './support/desk.ts';

let house: DeskHouse;
let editor: StaffMember;
let reporter: StaffMember;
let desk: StaffMember;
let number = 0;

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Edda', 'editor');
  reporter = await house.hire('Rosa', 'reporter');
  desk = await house.hire('Wanda', 'desk_editor', [{ edition: 'en', section: 'world' }]);
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(() => {
  number += 1;
});

type StrandValue = SiteValue<'series'>;
const strandOf = (name: string): StrandValue => ({
  ...{ name, at: slugFrom(name), description: null, contact: null, picture: null },
  ...{ isClosed: false, keyStories: [], storyOrder: [] },
});
const slugFrom = (name: string) => name.toLowerCase().replaceAll(' ', '-');
const named = (name: string): Strand => ({ slug: slugFrom(name), name });

const put = (kind: string, subject: string, before: unknown, after: unknown, who = editor) =>
  house.ask(who, 'PUT', `/api/site/en/${kind}`, { subject, before, after });

/** A storyline, or a series, that nobody else has. */
async function begin(kind: 'series' | 'storyline', more: Partial<StrandValue> = {}): Promise<StrandValue> {
  number += 1;
  const value = { ...strandOf(`The dispute ${number}`), ...more };
  expect(await put(kind, value.at, null, value)).toMatchObject({ status: 200 });
  return value;
}

async function publish(meta: Partial<ArticleMeta>): Promise<string> {
  number += 1;
  const articleId = await house.write({ headline: `The wall ${number}`, meta });
  await publishStory(house.publishing, { articleId, actor: 'x' });
  return articleId;
}

async function live(kind: 'series' | 'storyline', slug: string) {
  const row = await house.database.reader
    .selectFrom('liveStrands')
    .select(['name', 'description', 'keyStories', 'isClosed'])
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

async function storiesOf(list: string): Promise<string[]> {
  const rows = await house.database.reader
    .selectFrom('liveListings')
    .select('articleId')
    .where('list', '=', list)
    .execute();
  return rows.map(({ articleId }) => articleId).sort();
}

describe('a storyline', () => {
  test('is told with the headlines of its stories where its changes are', async () => {
    const value = await begin('storyline');
    const live = await publish({ storylines: [named(value.name)] });
    const draft = await house.write({ headline: 'Nobody has read this yet' });
    const after = { ...value, keyStories: [live], storyOrder: [draft] };
    expect(await put('storyline', value.at, value, after)).toMatchObject({ status: 200 });
    const { body } = await house.ask(editor, 'GET', '/api/site/en/changes');
    expect(body).toMatchObject({ headlines: { [live]: expect.stringContaining('The wall') } });
    expect(body).not.toHaveProperty(['headlines', draft]);
  });

  test('is nobody’s to see before its first story, and after its last', async () => {
    const value = await begin('storyline', { description: 'Water and who has it.' });
    expect(await live('storyline', value.at)).toBeNull();
    const id = await publish({ storylines: [named(value.name)] });
    expect(await live('storyline', value.at)).toMatchObject({
      name: value.name,
      description: 'Water and who has it.',
    });
    expect(await storiesOf(`storyline:en:${value.at}`)).toEqual([id]);
    await unpublishStory(house.publishing, { articleId: id, actor: 'x' });
    expect(await live('storyline', value.at)).toBeNull();
  });

  test('shows of its key stories those alone that readers have', async () => {
    const value = await begin('storyline');
    const [seen, hidden] = [
      await publish({ storylines: [named(value.name)] }),
      await house.write({ headline: 'Not yet', meta: { storylines: [named(value.name)] } }),
    ];
    const after = { ...value, keyStories: [hidden, seen] };
    expect((await put('storyline', value.at, value, after)).status).toBe(200);
    expect((await live('storyline', value.at))?.keyStories).toEqual([seen]);
    await publishStory(house.publishing, { articleId: hidden, actor: 'x' });
    expect((await live('storyline', value.at))?.keyStories).toEqual([hidden, seen]);
  });

  test('is renamed with its address, and the rename is taken back', async () => {
    const value = await begin('storyline');
    const id = await publish({ storylines: [named(value.name)] });
    const after = { ...value, name: `${value.name} again`, at: `${value.at}-again` };
    const { body } = await put('storyline', value.at, value, after);
    expect(await live('storyline', value.at)).toBeNull();
    expect(await live('storyline', after.at)).toMatchObject({ name: after.name });
    // A story that still names the old one comes along.
    const late = await publish({ storylines: [named(value.name)] });
    expect(await storiesOf(`storyline:en:${after.at}`)).toEqual([id, late].sort());
    const { change } = body as { change: number };
    expect(await house.ask(editor, 'POST', `/api/site/changes/${change}/undo`)).toMatchObject({
      status: 200,
    });
    expect(await live('storyline', value.at)).toMatchObject({ name: value.name });
    expect(await live('storyline', after.at)).toBeNull();
    expect(await storiesOf(`storyline:en:${value.at}`)).toEqual([id, late].sort());
  });

  test('goes into another one with its stories, and out again', async () => {
    const [one, other] = [await begin('storyline'), await begin('storyline')];
    const a = await publish({ storylines: [named(one.name), named(other.name)] });
    const b = await publish({ storylines: [named(one.name)] });
    const { status, body } = await put('storyline', one.at, one, { ...one, at: other.at });
    expect(status).toBe(200);
    expect(await storiesOf(`storyline:en:${other.at}`)).toEqual([a, b].sort());
    expect(await live('storyline', one.at)).toBeNull();
    const { storylines } = await house.database.reader
      .selectFrom('liveArticles')
      .select('storylines')
      .where('id', '=', a)
      .executeTakeFirstOrThrow();
    expect(storylines).toEqual([named(other.name)]);
    const { change } = body as { change: number };
    expect((await house.ask(editor, 'POST', `/api/site/changes/${change}/undo`)).status).toBe(200);
    expect(await storiesOf(`storyline:en:${other.at}`)).toEqual([a]);
    expect(await storiesOf(`storyline:en:${one.at}`)).toEqual([a, b].sort());
  });

  test('goes while no story of readers is in it, and stays while one is', async () => {
    const value = await begin('storyline');
    expect((await put('storyline', value.at, value, null)).status).toBe(200);
    expect((await put('storyline', value.at, null, value)).status).toBe(200);
    await publish({ storylines: [named(value.name)] });
    expect((await put('storyline', value.at, value, null)).status).toBe(409);
  });

  test('that nobody keeps any more is left out of a story that names it', async () => {
    const id = await publish({ storylines: [named('Nobody keeps this')], series: named('Nor this') });
    const row = await house.database.reader
      .selectFrom('liveArticles')
      .select(['series', 'storylines'])
      .where('id', '=', id)
      .executeTakeFirst();
    expect(row).toEqual({ series: null, storylines: [] });
  });
});

describe('who may', () => {
  test('desk editors begin and change them, reporters do not', async () => {
    const value = strandOf(`The long read ${number}`);
    expect((await put('series', value.at, null, value, reporter)).status).toBe(403);
    expect((await put('series', value.at, null, value, desk)).status).toBe(200);
    expect((await put('series', value.at, value, { ...value, isClosed: true }, reporter)).status).toBe(403);
    expect((await put('contributor', 'x', null, { name: 'X' }, desk)).status).toBe(403);
  });

  test('a reporter puts a story of theirs into one that is there, and into no other', async () => {
    const value = await begin('series');
    const articleId = await house.write({ headline: 'Mine', ownerIds: [reporter.staffId] });
    const set = (after: unknown) =>
      house.ask(reporter, 'PATCH', `/api/articles/${articleId}/fields/series`, { before: null, after });
    expect((await set(named('Of my own'))).status).toBe(422);
    // Whatever it is called in the request, it has its own name.
    expect(await set({ slug: value.at, name: 'Something else' })).toMatchObject({
      status: 200,
      body: { value: { slug: value.at, name: value.name } },
    });
  });
});

describe('import', () => {
  const read = (front: string) =>
    readMarkdown(`---\nheadline: Tide ${number}\n${front}\n---\n\nIt rose.`, 'en');
  const bring = (front: string, mayBeginStrands: boolean) =>
    importStory(
      intake({
        db: house.database.newsroom,
        clock: systemClock,
        log: silent,
        readerUrl,
        newsroomUrl: 'http://x',
      }),
      `test:${number}`,
      read(front),
      { publish: true, actor: 'x', mayBeginStrands },
    );

  test('begins series and storylines, once', async () => {
    const front = `series: Slow water ${number}\nstorylines: ["Tides, and time ${number}", Second ${number}]`;
    const { id, notes } = await bring(front, true);
    expect(notes).toEqual([]);
    expect(await storiesOf(`series:en:slow-water-${number}`)).toEqual([id]);
    expect((await live('storyline', `tides-and-time-${number}`))?.name).toBe(`Tides, and time ${number}`);
    expect((await bring(front, true)).status).toBe('unchanged');
  });

  test('leaves out what whoever imports may not begin, and says so', async () => {
    const { notes } = await bring(`storyline: Forbidden ${number}`, false);
    expect(notes).toEqual([`Left out: the edition has no series or storyline "Forbidden ${number}".`]);
    expect(await live('storyline', `forbidden-${number}`)).toBeNull();
  });
});
