import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff } from '../../../tests/support/add-staff.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { documentOf, metaOf } from '../../../tests/support/drafts.ts';
import { paperNewsroom } from '../../../tests/support/paper-apps.ts';
import type { ArticleMeta } from '../../domain/article.ts';
import { roles } from '../../domain/permissions.ts';
import { saveDraft } from '../save-draft.ts';

let database: TestDatabase;
let app: ReturnType<typeof paperNewsroom>;
let editor: string;
let reporter: string;

beforeAll(async () => {
  database = await testDatabase();
  app = paperNewsroom(database);
  ({ cookie: editor } = await addStaff(database.newsroom, { name: 'Edda', role: 'editor' }));
  ({ cookie: reporter } = await addStaff(database.newsroom, { name: 'Rosa', role: 'reporter' }));
});
afterAll(() => database[Symbol.asyncDispose]());

async function ask(cookie: string, method: string, path: string, body?: unknown) {
  const answer = await app.request(path, {
    method,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

const rule = {
  language: 'en',
  phrase: 'in order to',
  reason: 'It is long.',
  suggestion: 'to',
  matchCase: false,
  wholeWords: true,
};

async function draft(text: string, meta: Partial<ArticleMeta> = {}): Promise<string> {
  const { articleId } = await saveDraft(database.newsroom, {
    articleId: null,
    document: documentOf('A story', text),
    meta: metaOf(meta),
    author: 'Ada',
    reason: 'imported',
  });
  return articleId;
}

describe('rules', () => {
  test('are added, changed, deleted by editors, and the history says so', async () => {
    const added = await ask(editor, 'POST', '/api/style/rules', rule);
    expect(added).toMatchObject({ status: 201, body: { ...rule, version: 1 } });
    const at = `/api/style/rules/${added.body.id}`;
    const changed = await ask(editor, 'PUT', `${at}?version=1`, { ...rule, reason: 'It is too long.' });
    expect(changed).toMatchObject({ status: 200, body: { version: 2, reason: 'It is too long.' } });
    expect((await ask(editor, 'PUT', `${at}?version=1`, rule)).status).toBe(409);
    expect((await ask(reporter, 'GET', '/api/style')).body.rules).toMatchObject([{ version: 2 }]);
    expect((await ask(editor, 'DELETE', `${at}?version=1`)).status).toBe(409);
    expect((await ask(editor, 'DELETE', `${at}?version=2`)).status).toBe(204);
    expect((await ask(editor, 'DELETE', `${at}?version=2`)).status).toBe(404);
    const { changes } = (await ask(reporter, 'GET', '/api/style/changes')).body;
    expect(changes).toMatchObject([
      { actor: 'Edda', before: { version: 2 }, after: null },
      { before: { version: 1 }, after: { version: 2 } },
      { before: null, after: { version: 1 } },
    ]);
  });

  test('that cannot be looked for are refused', async () => {
    expect((await ask(editor, 'POST', '/api/style/rules', { ...rule, phrase: '* *' })).status).toBe(422);
    expect((await ask(editor, 'POST', '/api/style/rules', { ...rule, phrase: ' ' })).status).toBe(422);
    expect((await ask(editor, 'POST', '/api/style/rules', { ...rule, language: 'english' })).status).toBe(
      422,
    );
  });

  test('checks are turned off and on', async () => {
    const set = (name: string, check: object) => ask(editor, 'PUT', `/api/style/checks/${name}`, check);
    expect((await set('headline_length', { isOn: true, number: 70 })).status).toBe(204);
    expect((await set('headline_length', { isOn: true, number: null })).status).toBe(422);
    expect((await set('alt', { isOn: false, number: 3 })).status).toBe(422);
    expect((await set('alt', { isOn: false, number: null })).status).toBe(204);
    expect((await ask(reporter, 'GET', '/api/style')).body.checks).toMatchObject({
      headline_length: { isOn: true, number: 70 },
      alt: { isOn: false, number: null },
      credit: { isOn: true },
    });
  });

  test('nobody but those who may changes them', async () => {
    const writes: [method: string, path: string, body?: unknown][] = [
      ['POST', '/api/style/rules', rule],
      ['PUT', '/api/style/rules/x?version=1', rule],
      ['DELETE', '/api/style/rules/x?version=1'],
      ['PUT', '/api/style/checks/alt', { isOn: true, number: null }],
      ['POST', '/api/style/try', { rule }],
    ];
    for (const role of roles) {
      const { cookie } = await addStaff(database.newsroom, { name: role, role });
      for (const [method, path, body] of writes) {
        const { status } = await ask(cookie, method, path, body);
        if (role === 'owner' || role === 'editor') expect(status).not.toBe(403);
        else expect([role, path, status]).toEqual([role, path, 403]);
      }
    }
    expect((await ask('', 'GET', '/api/style')).status).toBe(401);
    const foreign = await app.request('/api/style/rules', {
      method: 'POST',
      headers: { cookie: editor, 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
      body: JSON.stringify(rule),
    });
    expect(foreign.status).toBe(403);
  });
});

describe('the archive', () => {
  test('is searched page by page before a rule is saved', async () => {
    const searched = { ...rule, phrase: 'zebra*', suggestion: null };
    const live = await draft('One Zebra, two zebras, no Zeb.');
    const french = await draft('Un zebra.', { language: 'fr' });
    await ask(editor, 'POST', `/api/articles/${live}/publish`);
    for (let n = 0; n < 205; n += 1) await draft(`Story ${n} of many.`);
    let after: string | null = null;
    const pages = [];
    do {
      const page = await ask(editor, 'POST', '/api/style/try', { rule: searched, after });
      expect(page.status).toBe(200);
      pages.push(page.body);
      after = page.body.next;
    } while (after !== null);
    const found = pages.flatMap((page) => page.found);
    expect(pages.length).toBe(2);
    expect(pages.reduce((sum, { stories }) => sum + stories, 0)).toBeGreaterThanOrEqual(207);
    expect(found.map(({ id }) => id)).not.toContain(french);
    expect(found).toMatchObject([
      {
        id: live,
        isLive: true,
        matches: 2,
        examples: [{ before: 'One ', found: 'Zebra' }, { found: 'zebras' }],
      },
    ]);
    expect(pages.reduce((sum, { matchesLive }) => sum + matchesLive, 0)).toBe(2);
  });
});

describe('a story', () => {
  test('is checked as it is in the newsroom, its links too', async () => {
    await ask(editor, 'POST', '/api/style/rules', { ...rule, phrase: 'so as to' });
    const live = await draft('It stands.');
    const { url } = (await ask(editor, 'POST', `/api/articles/${live}/publish`)).body;
    const unpublished = await draft('It waits.');
    const link = (href: string) => ({
      type: 'text',
      text: 'link',
      marks: [{ type: 'link', attrs: { href } }],
    });
    const rich = (articleId: string) => ({
      type: 'rich_link',
      attrs: { href: '/x', title: '', articleId },
    });
    const text = (words: string) => ({ type: 'text', text: words });
    const document = documentOf('A story', 'So as to win.');
    const body = document.content?.[2];
    const links = [
      'http://desk.example/stories/1',
      '/world/nowhere',
      url,
      '/topics/sea',
      'https://example.org/a/b',
    ];
    const more = {
      type: 'paragraph',
      content: links.flatMap((href) => [link(href), text(' ')]),
    };
    const { articleId } = await saveDraft(database.newsroom, {
      articleId: null,
      document: {
        ...document,
        content: [
          ...(document.content?.slice(0, 2) ?? []),
          { ...body, type: 'body', content: [...(body?.content ?? []), more, rich(live), rich(unpublished)] },
        ],
      },
      meta: metaOf(),
      author: 'Ada',
      reason: 'imported',
    });
    const { status, body: checked } = await ask(reporter, 'GET', `/api/articles/${articleId}/style`);
    expect(status).toBe(200);
    const kinds = checked.problems.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['dateline', 'standfirst', 'phrase', 'links', 'links', 'links']);
    const { links: troubles } = (
      await ask(reporter, 'POST', '/api/style/links', { targets: [...links, `story:${unpublished}`] })
    ).body;
    expect(troubles).toEqual({
      'http://desk.example/stories/1': 'newsroom',
      '/world/nowhere': 'nowhere',
      [`story:${unpublished}`]: 'draft',
    });
    await ask(editor, 'POST', `/api/articles/${live}/retract`, { reason: 'Wrong.' });
    const after = await ask(reporter, 'POST', '/api/style/links', { targets: [url, `story:${live}`] });
    expect(after.body.links).toEqual({ [url]: 'gone', [`story:${live}`]: 'draft' });
  });
});
