import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Carried } from '../src/app/contract.ts';
import type { StaffMember } from './support/add-staff.ts';
import { type DeskHouse, openDesk } from './support/desk.ts';

// The page as the server gives it out, before any script of it has run. Draws with what `npm run build` made.

let house: DeskHouse;
let editor: StaffMember;
let contributor: StaffMember;
const hostile = '</script><script>alert(1)</script><!-- %NONCE% $& style="color:red"';

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Ada Moreno', 'editor');
  contributor = await house.hire('Cem Guest', 'contributor');
  await house.write({ headline: 'The minister will resign' });
  await house.write({ headline: hostile });
  await house.write({ headline: 'What I saw at the harbour', ownerIds: [contributor.staffId] });
});
afterAll(() => house[Symbol.asyncDispose]());

interface Opened {
  readonly page: Response;
  readonly html: string;
  readonly carried: Carried;
}

async function open(path: string, cookie = '', headers: Record<string, string> = {}): Promise<Opened> {
  const page = await house.newsroom.request(path, { headers: { accept: 'text/html', cookie, ...headers } });
  const html = await page.text();
  const [, json = 'null'] = /<script type="application\/json" id="carried">(.*?)<\/script>/s.exec(html) ?? [];
  return { page, html, carried: JSON.parse(json) };
}

const headlines = (html: string) =>
  [...html.matchAll(/<bdi lang="en" dir="ltr">(.*?)<\/bdi>/g)].map(([, headline = '']) => headline);

describe('the board', () => {
  test('is drawn with what the API tells this person, and carries its answers', async () => {
    const { page, html, carried } = await open('/', editor.cookie);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(headlines(html)).toEqual([
      'What I saw at the harbour',
      expect.stringContaining('&lt;/script&gt;'),
      'The minister will resign',
    ]);
    const asked = await house.ask(editor, 'GET', '/api/articles?lifecycle=draft&limit=12');
    const drafts = carried.answers.find(({ key }) => JSON.stringify(key).endsWith('["draft"]]'));
    expect(drafts?.data).toEqual({ pages: [asked.body], pageParams: [null] });
  });

  test('shows and carries nothing that the API would refuse', async () => {
    const { html } = await open('/', contributor.cookie);
    expect(headlines(html)).toEqual(['What I saw at the harbour']);
    expect(html).not.toMatch(/resign|alert/);
  });

  test('has no style that its policy refuses, and no script from a headline', async () => {
    const { page, html } = await open('/', editor.cookie);
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '') ?? [];
    expect(html).not.toContain(' style="');
    expect([...html.matchAll(/<style[^>]*>/g)].filter(([tag]) => !tag.includes(`nonce="${nonce}"`))).toEqual(
      [],
    );
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<\/script>/g)).toHaveLength(html.match(/<script/g)?.length ?? 0);
  });

  test('speaks the language that was chosen on the device, else that of the browser', async () => {
    const arabic = await open('/', editor.cookie, { 'accept-language': 'en-GB,ar;q=0.5' });
    expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.html).toContain('اللوحة');
    const chosen = await open('/', `${editor.cookie}; newsroom-language=en`, { 'accept-language': 'ar' });
    expect(chosen.html).toContain('<html lang="en" dir="ltr">');
    const neither = await open('/', `${editor.cookie}; newsroom-language=%3Cb%3E; newsroom-zone=Mars/Base`);
    expect(neither.html).toContain('<html lang="en" dir="ltr">');
    expect(neither.carried.zone).toBe('UTC');
  });

  test('is as it was left on the device', async () => {
    const { page } = await open('/', `${editor.cookie}; newsroom-board=person%3Dme%26evil%3D1`);
    expect([page.status, page.headers.get('location')]).toEqual([302, '/?person=me']);
    expect(headlines((await open('/?person=me', contributor.cookie)).html)).toEqual([
      'What I saw at the harbour',
    ]);
    expect((await open('/?as=list', editor.cookie)).carried.answers).toHaveLength(5);
  });
});

test('a page that is not drawn carries who came, and is drawn by the program', async () => {
  for (const path of ['/help', '/?due=today', '/nowhere', '/%E0%A4%A']) {
    const { page, html, carried } = await open(path, editor.cookie);
    expect([path, page.status, carried.styles]).toEqual([path, 200, null]);
    expect(html).toContain('<div id="app"></div>');
    expect(carried.answers[0]).toMatchObject({ key: ['session'], data: { name: 'Ada Moreno' } });
  }
});

test('who is not signed in is led to the door, and told nothing', async () => {
  for (const cookie of ['', `__Host-masthead=${'x'.repeat(43)}`]) {
    const { page, html } = await open('/stories/1?panel=notes', cookie);
    expect([page.status, html]).toEqual([302, '']);
    expect(page.headers.get('location')).toBe(
      `/sign-in?next=${encodeURIComponent('/stories/1?panel=notes')}`,
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
  }
  const { page, carried } = await open('/reset/some-token');
  expect(page.status).toBe(200);
  expect(carried.answers).toEqual([{ key: ['door', 'session'], data: { actor: null } }]);
});
