import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishing } from '../src/app/slices.ts';
import { readConfig } from '../src/config.ts';
import type { Topic } from '../src/domain/article.ts';
import { isTouchedBy } from '../src/domain/page-keys.ts';
import { storableFactsOf } from '../src/platform/http/storable.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { reviseStory } from '../src/writing/revise-story.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { addStaff } from './support/add-staff.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { documentOf, metaOf } from './support/drafts.ts';
import { paperClock, paperNewsroom, paperReader } from './support/paper-apps.ts';

let database: TestDatabase;
let newsroom: ReturnType<typeof paperNewsroom>;
let reader: ReturnType<typeof paperReader>;
let editor: string;
let worldDesk: string;
let reporter: string;

beforeAll(async () => {
  database = await testDatabase();
  newsroom = paperNewsroom(database);
  reader = paperReader(database);
  ({ cookie: editor } = await addStaff(database.newsroom, { role: 'editor', name: 'Edith' }));
  ({ cookie: worldDesk } = await addStaff(database.newsroom, {
    role: 'desk_editor',
    name: 'Wanda',
    desks: [{ edition: 'en', section: 'world' }],
  }));
  ({ cookie: reporter } = await addStaff(database.newsroom, { role: 'reporter', name: 'Rae' }));
});
afterAll(() => database[Symbol.asyncDispose]());

const topic = (name: string): Topic => ({ slug: name.toLowerCase().replaceAll(' ', '-'), name });

async function publish(headline: string, topics: Topic[], section = 'World'): Promise<string> {
  const meta = { ...metaOf(), section: { slug: section.toLowerCase(), name: section }, topics };
  const draft = {
    articleId: null,
    document: documentOf(headline, 'It held.'),
    meta,
    author: 't',
    reason: 'written',
  };
  const { articleId } = await saveDraft(database.newsroom, draft);
  await publishStory(publishing({ db: database.newsroom, clock: paperClock }), { articleId, actor: 't' });
  return articleId;
}

async function call(method: string, path: string, body?: unknown, cookie = editor) {
  const answer = await newsroom.request(path, {
    method,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}
const put = (kind: string, subject: string, before: unknown, after: unknown, cookie = editor) =>
  call('PUT', `/api/site/en/${kind}`, { subject, before, after }, cookie);
const page = async (path: string) => (await reader.request(path)).text();

/** Whether the newest event drops a page that was made before it. */
async function drops(made: Response): Promise<boolean> {
  const { touches } = await database.newsroom
    .selectFrom('events')
    .select('touches')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const dependencies = storableFactsOf(made)?.dependencies ?? [];
  return touches.some((touch) => dependencies.some((dependency) => isTouchedBy(dependency, touch)));
}

describe('sections', () => {
  test('are named, ordered and taken out of the navigation, and pages that show them are made anew', async () => {
    await publish('A wall', [], 'World');
    await publish('A ball', [], 'Sport');
    const seen = await call('GET', '/api/site');
    const sections = seen.body.editions[0].sections;
    const made = await reader.request('/world/a-wall');
    const after = [
      { slug: 'sport', name: 'Games', isInNavigation: true },
      { slug: 'world', name: 'World', isInNavigation: false },
    ];
    expect((await put('sections', '', sections, after)).status).toBe(200);
    expect(await drops(made)).toBe(true);
    const front = await page('/');
    expect(front).toContain('Games');
    const navigation = /<nav[^>]*aria-label="Sections"[\s\S]*?<\/nav>/.exec(front)?.[0] ?? '';
    expect(navigation).toContain('Games');
    expect(navigation).not.toContain('World');
    expect((await reader.request('/world')).status).toBe(200);
    expect(await page('/sport/a-ball')).toContain('Games');
    // A story that still says its old name does not bring it back.
    await publish('Another ball', [], 'Sport');
    expect(await page('/sport/another-ball')).not.toContain('>Sport<');
    expect((await put('sections', '', sections, after)).status).toBe(409);
  });

  test('with stories stay', async () => {
    const seen = await call('GET', '/api/site');
    const sections: { slug: string }[] = seen.body.editions[0].sections;
    const refused = await put(
      'sections',
      '',
      sections,
      sections.filter(({ slug }) => slug !== 'sport'),
    );
    expect(refused).toMatchObject({
      status: 409,
      body: { title: expect.stringContaining('stories in the section') },
    });
  });
});

describe('topics', () => {
  const topicsOf = async (id: string) =>
    (
      await database.newsroom
        .selectFrom('liveArticles')
        .select('topics')
        .where('id', '=', id)
        .executeTakeFirst()
    )?.topics;

  test('are renamed wherever readers meet them', async () => {
    const id = await publish('Rates rise', [topic('Intrest rates')]);
    const made = await reader.request('/world/rates-rise');
    const at = 'intrest-rates';
    expect(
      (await put('topic', at, { name: 'Intrest rates', at }, { name: 'Interest rates', at })).status,
    ).toBe(200);
    expect(await drops(made)).toBe(true);
    expect(await topicsOf(id)).toEqual([{ slug: at, name: 'Interest rates' }]);
    expect(await page(`/topics/${at}`)).toContain('Interest rates');
  });

  test('are merged: stories, lists, addresses, and stories to come; and parted again', async () => {
    const a = await publish('First storm', [topic('Storms'), topic('Wind')]);
    const b = await publish('Second storm', [topic('Heavy weather')]);
    const before = { name: 'Heavy weather', at: 'heavy-weather' };
    const merged = await put('topic', 'heavy-weather', before, { name: 'ignored', at: 'storms' });
    expect(merged.status).toBe(200);
    expect(await topicsOf(b)).toEqual([{ slug: 'storms', name: 'Storms' }]);
    const list = await page('/topics/storms');
    for (const headline of ['First storm', 'Second storm']) expect(list).toContain(headline);
    const old = await reader.request('/topics/heavy-weather');
    expect([old.status, old.headers.get('location')]).toEqual([301, '/topics/storms']);
    const c = await publish('Third storm', [topic('Heavy weather'), topic('Storms')]);
    expect(await topicsOf(c)).toEqual([{ slug: 'storms', name: 'Storms' }]);

    expect((await call('POST', `/api/site/changes/${merged.body.change}/undo`)).status).toBe(200);
    expect(await topicsOf(b)).toEqual([{ slug: 'heavy-weather', name: 'Heavy weather' }]);
    expect(await topicsOf(a)).toEqual([topic('Storms'), topic('Wind')]);
    expect(await topicsOf(c)).toEqual([topic('Heavy weather'), topic('Storms')]);
    expect((await reader.request('/topics/heavy-weather')).status).toBe(200);
    expect(await page('/topics/storms')).not.toContain('Second storm');
    expect((await call('POST', `/api/site/changes/${merged.body.change}/undo`)).status).toBe(409);
  });

  test('get a new address, and the old one leads there', async () => {
    const id = await publish('Bees', [topic('Bee')]);
    const renamed = await put('topic', 'bee', { name: 'Bee', at: 'bee' }, { name: 'Bees', at: 'bees' });
    expect(renamed.status).toBe(200);
    expect(await topicsOf(id)).toEqual([{ slug: 'bees', name: 'Bees' }]);
    expect((await reader.request('/topics/bee')).headers.get('location')).toBe('/topics/bees');
    const { body } = await call('GET', '/api/site/en/list/topic?q=bee');
    const bees = { name: 'Bees', description: null, contact: null, picture: null };
    expect(body.lines).toEqual([
      { subject: 'bee', value: { ...bees, at: 'bees' }, count: 0 },
      { subject: 'bees', value: { ...bees, at: 'bees' }, count: 1 },
    ]);
  });

  test('that were merged come along when theirs is merged on', async () => {
    const id = await publish('Chain', [topic('Alpha')]);
    await publish('Beta chain', [topic('Beta')]);
    await publish('Gamma chain', [topic('Gamma')]);
    await put('topic', 'alpha', { name: 'Alpha', at: 'alpha' }, { name: 'Beta', at: 'beta' });
    expect(
      (await put('topic', 'beta', { name: 'Beta', at: 'beta' }, { name: 'Gamma', at: 'gamma' })).status,
    ).toBe(200);
    expect(await topicsOf(id)).toEqual([topic('Gamma')]);
    expect((await reader.request('/topics/alpha')).headers.get('location')).toBe('/topics/gamma');
  });
});

describe('redirects', () => {
  test('lead on from where nothing stands, are dropped when changed, and refuse circles', async () => {
    expect((await reader.request('/2019/old')).status).toBe(404);
    expect((await put('redirect', '/2019/old', null, { target: '/world' })).status).toBe(200);
    const led = await reader.request('/2019/old');
    expect([led.status, led.headers.get('location')]).toEqual([301, '/world']);
    expect((await put('redirect', '/2019/old', { target: '/world' }, { target: '/sport' })).status).toBe(200);
    expect(await drops(led)).toBe(true);
    expect((await put('redirect', '/a', null, { target: '/2019/old' })).status).toBe(200);
    expect(await put('redirect', '/2019/old', { target: '/sport' }, { target: '/a' })).toMatchObject({
      status: 422,
      body: { title: expect.stringContaining('circle') },
    });
    expect((await put('redirect', '/2019/old', { target: '/sport' }, null)).status).toBe(200);
    expect((await reader.request('/2019/old')).status).toBe(404);
  });

  test.each(['//evil.example', 'javascript:alert(1)', '/a b', '/%zz'])(
    'do not lead to %j',
    async (target) => {
      expect((await put('redirect', '/from', null, { target })).status).toBe(422);
    },
  );

  test.each(['/api/x', '/lite/x', '/preferences', '/captions/x', '//x', 'x', '/x?y=1', '/x#y'])(
    'do not stand at %j',
    async (subject) => {
      expect((await put('redirect', subject, null, { target: '/world' })).status).toBe(422);
    },
  );

  test('do not stand where a story does', async () => {
    await publish('Stands here', []);
    expect((await put('redirect', '/world/stands-here', null, { target: '/sport' })).status).toBe(409);
  });
});

describe('words', () => {
  test('of the site are an edition’s own, as text, and go back', async () => {
    const made = await reader.request('/world/a-wall');
    const words = 'Say <b>what</b> you think';
    expect((await put('message', 'commentForm.title', null, { words })).status).toBe(200);
    expect(await drops(made)).toBe(true);
    expect(await page('/world/a-wall')).toContain('Say &lt;b&gt;what&lt;/b&gt; you think');
    const { body } = await call('GET', '/api/site/en/messages');
    expect(body.messages).toContainEqual({ name: 'commentForm.title', own: 'Leave a comment', words });
    expect((await put('message', 'commentForm.title', { words }, null)).status).toBe(200);
    expect(await page('/world/a-wall')).toContain('Leave a comment');
    expect((await put('message', 'no.such', null, { words: 'x' })).status).toBe(422);
    // Those that the scripts say are in the page, and one in the script of readers' devices, which writes HTML.
    const device = { words: 'Kept <b>here</b> on $&' };
    expect((await put('message', 'device.listen', null, { words: 'Hear it' })).status).toBe(200);
    expect((await put('message', 'device.keptAsOf', null, device)).status).toBe(200);
    expect(await page('/world/a-wall')).toContain('>Hear it</button>');
    const kept = await paperReader(database, { hasOfflineReading: true }).request('/worker.js');
    expect(await kept.text()).toContain('Kept &lt;b&gt;here&lt;/b&gt; on $&amp;');
  });
});

describe('editions and contributors', () => {
  test('an edition is named and described; a new one gets addresses of its own', async () => {
    const { value } = (await call('GET', '/api/site')).body.editions[0];
    const after = { ...value, name: 'The Harbour Post', description: 'News of the harbour.' };
    expect((await put('edition', '', value, after)).status).toBe(200);
    const front = await page('/');
    expect(front).toContain('The Harbour Post');
    expect(front).toContain('<meta name="description" content="News of the harbour."');
    expect((await put('edition', '', after, { ...after, pathPrefix: '/en' })).status).toBe(422);
    for (const pathPrefix of ['/lite', '/media', '/search']) {
      const body = { before: null, after: { ...after, pathPrefix } };
      expect((await call('PUT', '/api/site/fr/edition', body)).status, pathPrefix).toBe(422);
    }
    const spanish = { ...after, name: 'El Puerto', language: 'es', pathPrefix: '/es' };
    const made = await call('PUT', '/api/site/es/edition', { before: null, after: spanish });
    expect(made.status).toBe(200);
    expect(await page('/es/')).toContain('El Puerto');
    expect((await call('PUT', '/api/site/fr/edition', { before: null, after: spanish })).status).toBe(409);
    const hijri = { ...after, calendar: 'islamic-umalqura', numberingSystem: 'arab' };
    expect((await put('edition', '', after, hijri)).status).toBe(200);
    expect(await page('/')).toMatch(/<time datetime="20\d\d-[^>]*>[^<]+ [٠-٩]{4} AH · /);
    expect((await put('edition', '', hijri, after)).status).toBe(200);
    for (const wrong of [{ calendar: 'julian' }, { numberingSystem: 'roman' }, { language: 'en-a-b' }]) {
      expect((await put('edition', '', after, { ...after, ...wrong })).status).toBe(422);
    }
    const zone = { ...after, timeZone: 'Mars/Olympus' };
    expect((await put('edition', '', after, zone)).body.detail).toContain('no such time zone');
  });

  test('an edition says where it is found, and whether readers may comment', async () => {
    await publish('A story to comment on', []);
    const story = '/world/a-story-to-comment-on';
    const { value } = (await call('GET', '/api/site')).body.editions[0];
    const found = { contact: 'mailto:desk@paper.example', accounts: ['https://social.example/@paper'] };
    const open = { ...value, ...found, commentDays: 2 };
    const { body } = await put('edition', '', value, open);
    const made = await reader.request(story);
    const closesIn = (storableFactsOf(made)?.expiresAt ?? 0) - Date.now();
    expect(closesIn).toBeLessThan(48 * 3_600_000);
    const html = await made.text();
    expect(html).toContain('<a href="mailto:desk@paper.example">Write to us</a>');
    expect(html).toContain('<a href="https://social.example/@paper" rel="me noopener">social.example</a>');
    expect(html).toContain('"email":"desk@paper.example","sameAs":["https://social.example/@paper"]');
    expect(html).toContain('id="comment-form"');
    const closed = { ...open, comments: 'closed' };
    expect((await put('edition', '', open, closed)).status).toBe(200);
    expect(await drops(made)).toBe(true);
    expect(await page(story)).toContain('Comments are closed.');
    expect(await page(story)).not.toContain('id="comment-form"');
    expect((await put('edition', '', closed, { ...closed, comments: 'off' })).status).toBe(200);
    expect(await page(story)).not.toContain('id="comments"');
    for (const wrong of [
      { accounts: ['javascript:x'] },
      { accounts: ['https://['] },
      { commentDays: 0 },
      { comments: 'some' },
    ]) {
      const now = { ...closed, comments: 'off' };
      expect((await put('edition', '', now, { ...now, ...wrong })).status).toBe(422);
    }
    expect((await put('edition', '', { ...closed, comments: 'off' }, open)).status).toBe(200);
    expect((await call('POST', `/api/site/changes/${body.change}/undo`)).status).toBe(200);
    expect(await page(story)).not.toContain('social.example');
  });

  test('a contributor has a page with what they are and where to reach them', async () => {
    const meta = { ...metaOf(), byline: [{ slug: 'ada', name: 'Ada', role: 'writer' as const }] };
    const draft = {
      articleId: null,
      document: documentOf('By Ada', 'Yes.'),
      meta,
      author: 't',
      reason: 'written',
    };
    const { articleId } = await saveDraft(database.newsroom, draft);
    await publishStory(publishing({ db: database.newsroom, clock: paperClock }), { articleId, actor: 't' });
    const before = { name: 'Ada', jobTitle: null, bio: null, contact: null };
    const after = {
      name: 'Ada Moreno',
      jobTitle: 'Science editor',
      bio: 'Counts.',
      contact: 'mailto:ada@paper.example',
    };
    expect((await put('contributor', 'ada', before, after)).status).toBe(200);
    const shown = await page('/by/ada');
    for (const words of ['Ada Moreno', 'Science editor', 'Counts.', 'href="mailto:ada@paper.example"']) {
      expect(shown).toContain(words);
    }
    const bad = { ...after, contact: 'javascript:alert(1)' };
    expect((await put('contributor', 'ada', after, bad)).status).toBe(422);
  });
});

describe('the record and the rights', () => {
  test('every change is on record with what stood before', async () => {
    const { body } = await call('GET', '/api/site/en/changes');
    expect(body.lines[0]).toMatchObject({
      kind: 'contributor',
      subject: 'ada',
      actor: 'Edith',
      isUndone: false,
    });
    await expect(database.newsroom.deleteFrom('siteChanges').execute()).rejects.toThrow(/permission denied/);
  });

  test('a desk may keep topics and nothing else; a reporter neither', async () => {
    const value = { name: 'Interest rates', at: 'intrest-rates' };
    expect((await put('topic', 'intrest-rates', value, { ...value, name: 'Rates' }, worldDesk)).status).toBe(
      200,
    );
    expect((await put('redirect', '/x', null, { target: '/world' }, worldDesk)).status).toBe(403);
    expect((await put('topic', 'intrest-rates', value, value, reporter)).status).toBe(403);
    expect((await call('GET', '/api/site', undefined, reporter)).status).toBe(200);
  });

  test('a revision of a story keeps what its writer said', async () => {
    const id = await publish('Kept', [topic('Heavy weather')]);
    await put('topic', 'heavy-weather', topicAt('Heavy weather'), { name: 'x', at: 'storms' });
    const { meta } = await reviseStory(database.newsroom, id, { author: 't', reason: 'published' });
    expect(meta.topics).toEqual([topic('Heavy weather')]);
  });
});

test('the gallery of components is there only where a setting asks for it', async () => {
  const places = ['/_gallery', '/_gallery/dark-rtl', '/_gallery/media/wide-400.webp'];
  const withIt = paperReader(database, { hasGallery: true });
  for (const place of places) {
    expect((await reader.request(place)).status, place).toBe(404);
    expect((await withIt.request(place)).status, place).toBe(200);
  }
  const read = readConfig({});
  expect(read.kind === 'config' && read.config.hasGallery).toBe(false);
});

const topicAt = (name: string) => ({ name, at: topic(name).slug });
