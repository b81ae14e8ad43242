import { inspect } from 'node:util';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { limitSenders } from '../platform/http/limit-senders.ts';
import { openDb } from '../store/db.ts';
import { type CommentSite, commentSite, editions, formRequest } from './comment-site.test-support.ts';
import { decideComment } from './decide-comment.ts';
import { goodForm, liveStory } from './live-story.test-support.ts';

let database: TestDatabase;
let site: CommentSite;
let story: string;

beforeAll(async () => {
  database = await testDatabase();
  site = commentSite({ readerDb: database.reader });
  story = await liveStory(database.newsroom);
});
afterAll(() => database[Symbol.asyncDispose]());

const send = (
  fields: Record<string, string>,
  headers?: Record<string, string>,
  path = `/comments/${story}`,
) => site.app.request(path, formRequest({ ...goodForm, ...fields }, headers));
const stored = (comment: string) =>
  database.newsroom.selectFrom('comments').select(['id', 'parentId']).where('body', '=', comment).execute();
const parse = (html: string) => parseHTML(html).document;

describe('a good comment', () => {
  test('is answered with the page that says it waits', async () => {
    const answer = await send({ comment: 'Good.' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/comments/received/${story}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await stored('Good.')).toHaveLength(1);
  });

  test('of another edition stays in it', async () => {
    const answer = await send({ comment: 'جيد.' }, {}, `/ar/comments/${story}`);
    expect(answer.headers.get('location')).toBe(`/ar/comments/received/${story}`);
    expect(await stored('جيد.')).toHaveLength(1);
  });

  test('as long as it may be in signs that take twelve bytes each is not too large', async () => {
    const comment = '👍'.repeat(5_000);
    const answer = await send({ comment, name: '👍'.repeat(80), website: '' });
    expect(answer.status).toBe(303);
    expect(await stored(comment)).toHaveLength(1);
  });

  test('can answer another one, from the form behind its reply link', async () => {
    await send({ comment: 'Parent.' });
    const [parent] = await stored('Parent.');
    const id = parent?.id ?? '';
    await decideComment(database.newsroom, { commentId: id, verdict: 'approved', actor: 'test' });
    const page = parse(await (await site.app.request(`/world/${story}`)).text());
    const link = page.querySelector(`#comment-${id} a[rel="nofollow"]`)?.getAttribute('href') ?? '';
    expect(link).toBe(`/world/${story}?reply-to=${id}#comment-form`);
    const form = parse(await (await site.app.request(link)).text());
    expect(form.querySelector('#comment-form')?.getAttribute('action')).toBe(`/comments/${story}`);
    expect(form.querySelector('#respond')?.textContent).toBe(`Your reply to ${goodForm.name}`);
    const parentField = form.querySelector('input[name="parent"]')?.getAttribute('value') ?? '';
    await send({ comment: 'Child.', parent: parentField });
    expect(await stored('Child.')).toMatchObject([{ parentId: id }]);
  });
});

describe('a bad comment', () => {
  test('comes back as it was filled in, each mistake beside its field', async () => {
    const answer = await send({ name: '', email: 'nadia@', website: 'nadia', comment: '<b>Mine</b>' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    const page = parse(html);
    for (const [name, value] of Object.entries({ name: '', email: 'nadia@', website: 'nadia' })) {
      const field = page.querySelector(`[name="${name}"]`);
      expect(field?.getAttribute('value')).toBe(value);
      expect(field?.getAttribute('aria-invalid')).toBe('true');
      const [described = ''] = (field?.getAttribute('aria-describedby') ?? '').split(' ');
      expect(page.getElementById(described)?.classList.contains('field-error')).toBe(true);
    }
    expect(html).toContain('>&lt;b&gt;Mine&lt;/b&gt;</textarea>');
    expect(page.querySelector('[name="comment"]')?.hasAttribute('aria-invalid')).toBe(false);
    const summary = page.querySelector('.error-summary');
    expect(summary?.getAttribute('tabindex')).toBe('-1');
    expect(summary?.hasAttribute('autofocus')).toBe(true);
    const links = [...(summary?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#comment-name', '#comment-email', '#comment-website']);
    expect(await stored('<b>Mine</b>')).toEqual([]);
  });

  test('says so in the language of the edition', async () => {
    const arabic = commentSite({ readerDb: database.reader, edition: editions.ar });
    const answer = await arabic.app.request(`/ar/comments/${story}`, formRequest({ ...goodForm, name: '' }));
    expect(parse(await answer.text()).querySelector('.error-summary a')?.textContent).toMatch(
      /\p{Script=Arabic}/u,
    );
  });

  test('to a comment that has gone keeps the words and becomes one of its own', async () => {
    const answer = await send({ comment: 'To nobody.', parent: 'gone' });
    expect(answer.status).toBe(422);
    const page = parse(await answer.text());
    expect(page.querySelector('.error-summary p')?.textContent).toMatch(/no longer here/);
    expect(page.querySelector('[name="comment"]')?.textContent).toBe('To nobody.');
    expect(page.querySelector('[name="parent"]')).toBe(null);
    expect(await stored('To nobody.')).toEqual([]);
  });

  test('from a program that fills in every field is thanked and forgotten', async () => {
    const answer = await send({ comment: 'Buy now.', subject: 'Offer' });
    expect(answer.status).toBe(303);
    expect(await stored('Buy now.')).toEqual([]);
  });

  test.each([
    ['a parent with a null byte', { parent: '\u0000' }],
    ['a parent that is SQL', { parent: "' or true --" }],
  ])('does not reach the database: %s', async (_what, fields) => {
    expect((await send({ comment: 'Odd.', ...fields })).status).toBe(422);
    expect(site.logged).toEqual([]);
  });
});

describe('requests that are no form of ours', () => {
  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another origin of this site', { 'sec-fetch-site': 'same-site' }, 403],
    [
      'another site, though Origin is forged',
      { 'sec-fetch-site': 'cross-site', origin: 'http://masthead.test' },
      403,
    ],
    ['nobody’s page', { 'sec-fetch-site': 'none' }, 303],
  ])('Sec-Fetch-Site: %s', async (_what, headers, status) => {
    expect((await send({ comment: 'Whence?' }, headers)).status).toBe(status);
  });

  test.each([
    ['ours', 'http://masthead.test', 303],
    ['another', 'http://evil.test', 403],
    ['one that begins like ours', 'http://masthead.test.evil.test', 403],
    ['another scheme', 'https://masthead.test', 403],
    ['an opaque one', 'null', 403],
  ])('Origin where there is no Sec-Fetch-Site: %s', async (_what, origin, status) => {
    const body = new URLSearchParams({ ...goodForm }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
    const answer = await site.app.request(`/comments/${story}`, { method: 'POST', body, headers });
    expect(answer.status).toBe(status);
  });

  test.each([
    'application/json',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/x-www-form-urlencodedx',
    '',
  ])('content type %j', async (type) => expect((await send({}, { 'content-type': type })).status).toBe(415));

  test('a content type with its character set is taken', async () => {
    const headers = { 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' };
    expect((await send({ comment: 'Charset.' }, headers)).status).toBe(303);
  });

  test('a body that is far too large is cut off, also when it does not say its length', async () => {
    expect((await send({ comment: 'x'.repeat(200_000) })).status).toBe(413);
    const chunk = new TextEncoder().encode('x'.repeat(10_000));
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const { headers } = formRequest({});
    const init = { method: 'POST', body, headers: headers ?? {}, duplex: 'half' }; // a stream needs "duplex"
    const request = new Request(`http://masthead.test/comments/${story}`, init);
    expect((await site.app.request(request)).status).toBe(413);
  });

  test.each(['nosuchstory', '%00', '..%2f..', '%0d%0aset-cookie:%20a=b', 'A', "'"])(
    'a story that is not there: %s',
    async (id) => {
      const answer = await send({}, {}, `/comments/${id}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('set-cookie')).toBe(null);
    },
  );

  test.each([
    ['en', '', 403, {}, { 'sec-fetch-site': 'cross-site' }],
    ['ar', '/ar', 403, {}, { 'sec-fetch-site': 'cross-site' }],
    ['en', '', 413, { comment: 'x'.repeat(200_000) }, {}],
    ['ar', '/ar', 413, { comment: 'x'.repeat(200_000) }, {}],
    ['en', '', 415, {}, { 'content-type': 'text/plain' }],
    ['ar', '/ar', 415, {}, { 'content-type': 'text/plain' }],
  ] as const)('are refused by a whole page, %s%s: %i', async (language, prefix, status, fields, headers) => {
    const answer = await send(fields, headers, `${prefix}/comments/${story}`);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const page = parse(await answer.text());
    expect(page.documentElement.getAttribute('lang')).toBe(language);
    expect(page.querySelector('h1')?.textContent).toMatch(/\p{L}/u);
    // Who sent it is not known: what another site wrote is not shown as the reader's.
    expect(page.querySelector('.handed-back')).toBe(null);
  });

  test.each([
    ['en', ''],
    ['ar', '/ar'],
  ])('to a story that has gone get their words back, %s', async (language, prefix) => {
    const answer = await send({ comment: '<i>Long</i> words.' }, {}, `${prefix}/comments/nosuchstory`);
    expect(answer.status).toBe(404);
    const page = parse(await answer.text());
    expect(page.documentElement.getAttribute('lang')).toBe(language);
    expect(page.querySelector('.handed-back')?.textContent).toBe('<i>Long</i> words.');
  });

  test('never lead elsewhere', async () => {
    for (const path of [
      `//evil.test/comments/${story}`,
      `/%2fevil.test/comments/${story}`,
      `/\\evil/comments/${story}`,
    ]) {
      const answer = await site.app.request(
        new Request(`http://masthead.test${path}`, formRequest({ ...goodForm })),
      );
      expect(answer.headers.get('location')).toBe(null);
    }
  });
});

describe('too many', () => {
  test('are asked to wait with what they wrote, others are not', async () => {
    const limited = commentSite({ readerDb: database.reader, limiter: limitSenders(1, 600) });
    const from = (sender: string, comment: string) =>
      limited.app.request(
        `/comments/${story}`,
        formRequest({ ...goodForm, comment }, { 'x-test-sender': sender }),
      );
    expect((await from('192.0.2.1', 'One.')).status).toBe(303);
    const answer = await from('192.0.2.1', 'Two.');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = parse(await answer.text());
    expect(page.querySelector('[name="comment"]')?.textContent).toBe('Two.');
    expect(page.querySelector('.error-summary h3')?.textContent).toBe('Your comment was not sent');
    expect(page.querySelector('.error-summary p')?.textContent).toMatch(/several comments/);
    expect(await stored('Two.')).toEqual([]);
    expect((await from('192.0.2.2', 'Three.')).status).toBe(303);
  });
});

describe('a guest’s address', () => {
  test('comes back to nobody but who typed it, and is in no line of the log', async () => {
    await send({ comment: 'Mine is secret.' });
    const [comment] = await stored('Mine is secret.');
    await decideComment(database.newsroom, {
      commentId: comment?.id ?? '',
      verdict: 'approved',
      actor: 'test',
    });
    const page = await (await site.app.request(`/world/${story}`)).text();
    expect(page).toContain('Mine is secret.');
    expect(page.toLowerCase()).not.toContain('secret.nadia');
    const answers = [
      await send({ comment: 'Mine is secret.' }),
      await send({}, { 'sec-fetch-site': 'cross-site' }),
    ];
    for (const answer of answers) {
      expect(inspect([...answer.headers]) + (await answer.text())).not.toMatch(/secret\.nadia/i);
    }
    expect(inspect(site.logged, { depth: null })).not.toMatch(/secret\.nadia/i);
  });

  test('when the database is away: a clear answer that hands the comment back, a line in the log without a word of it', async () => {
    const away = openDb('postgresql://masthead_reader:x@127.0.0.1:1/masthead', {
      connections: 1,
      onError: () => {},
    });
    const closed = commentSite({ readerDb: away });
    const answer = await closed.app.request(`/comments/${story}`, formRequest({ ...goodForm }));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toMatch(/Go back and send it again/);
    expect(parse(text).querySelector('.handed-back')?.textContent).toBe(goodForm.comment);
    const told = inspect(closed.logged, { depth: null, showHidden: true });
    expect(text).not.toMatch(/secret\.nadia/i);
    expect(closed.logged).toHaveLength(1);
    for (const word of [/secret\.nadia/i, /The wall held/, /Nadia Haddad/]) expect(told).not.toMatch(word);
    await away.destroy();
  });
});
