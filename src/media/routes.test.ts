import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, type StaffMember } from '../../tests/support/add-staff.ts';
import { paperNewsroom } from '../../tests/support/paper-apps.ts';
import type { Role } from '../domain/permissions.ts';
import type { AddedMedia, MediaAsset, MediaPage } from './contract.ts';
import { drawPicture, type TestLibrary, testLibrary } from './library.test-support.ts';
import { makeRenditions } from './renditions/make-renditions.ts';

let library: TestLibrary;
let app: ReturnType<typeof paperNewsroom>;
const staff = new Map<Role, StaffMember>();

beforeAll(async () => {
  library = await testLibrary();
  const { db, clock, log, store, workFolder } = library.ctx;
  app = paperNewsroom({ newsroom: db }, { clock, log, media: { store, workFolder, reachableHosts: [] } });
  for (const role of ['photo_editor', 'reporter', 'auditor', 'moderator'] as const) {
    staff.set(role, await addStaff(db, { name: role, role }));
  }
});
afterAll(() => library[Symbol.asyncDispose]());

function ask(method: string, path: string, role: Role, body?: unknown) {
  const isBytes = body instanceof Uint8Array;
  return app.request(path, {
    method,
    headers: {
      cookie: staff.get(role)?.cookie ?? '',
      'sec-fetch-site': 'same-origin',
      ...(body !== undefined && !isBytes && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
  });
}

async function upload(name: string, bytes: Uint8Array, role: Role = 'reporter'): Promise<AddedMedia> {
  const answer = await ask('POST', `/api/media?name=${encodeURIComponent(name)}`, role, bytes);
  expect([200, 201]).toContain(answer.status);
  return answer.json();
}

describe('a picture that lies elsewhere', () => {
  const pages = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const found = pages.get(request.url ?? '');
    response.writeHead(found ? 200 : 404).end(found);
  });
  const fetched = (to: typeof app, address: string) =>
    to.request('/api/media-from-address', {
      method: 'POST',
      headers: {
        cookie: staff.get('reporter')?.cookie ?? '',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ address }),
    });
  let url: string;
  let reaching: typeof app;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    url = `http://127.0.0.1:${port}`;
    pages.set('/pictures/Hafen%20sp%C3%A4t.jpg', await drawPicture(900, 600).jpeg().toBuffer());
    pages.set('/page', new TextEncoder().encode('<!doctype html><title>No picture</title>'));
    const { db, clock, log, store, workFolder } = library.ctx;
    const media = { store, workFolder, reachableHosts: [`127.0.0.1:${port}`] };
    reaching = paperNewsroom({ newsroom: db }, { clock, log, media });
  });
  afterAll(() => {
    server.close();
  });

  test('comes in as an upload does, named as its address ends', async () => {
    const answer = await fetched(reaching, `${url}/pictures/Hafen%20sp%C3%A4t.jpg`);
    expect(answer.status).toBe(201);
    const { asset }: AddedMedia = await answer.json();
    expect(asset).toMatchObject({
      name: 'Hafen spät.jpg',
      addedBy: 'reporter',
      rightsState: 'missing',
      width: 900,
    });
    expect((await fetched(reaching, `${url}/pictures/Hafen%20sp%C3%A4t.jpg`)).status).toBe(200);
  });

  test('is refused with what to do where it is none, is not there, or lies in a network of one’s own', async () => {
    const codeOf = async (answer: Response | Promise<Response>) =>
      ((await (await answer).json()) as { code: string }).code;
    expect(await codeOf(fetched(reaching, `${url}/page`))).toBe('file_kind_unknown');
    expect(await codeOf(fetched(reaching, `${url}/gone.jpg`))).toBe('address_refused');
    expect(await codeOf(fetched(reaching, 'file:///etc/passwd'))).toBe('address_unfit');
    expect(await codeOf(fetched(app, 'http://127.0.0.1/'))).toBe('address_not_public');
    expect(await codeOf(fetched(reaching, 'http://169.254.169.254/latest/meta-data/'))).toBe(
      'address_not_public',
    );
  });
});

describe('the library over HTTP', () => {
  test('a picture comes in with a preview at once, and is shown, worded, framed, given rights', async () => {
    const { asset, isNew } = await upload('Hafen früh.jpg', await drawPicture(1700, 1100).jpeg().toBuffer());
    expect(isNew).toBe(true);
    expect(asset).toMatchObject({
      name: 'Hafen früh.jpg',
      kind: 'picture',
      width: 1700,
      height: 1100,
      addedBy: 'reporter',
      previews: [480, 800, 1200],
      renditions: { state: 'waiting', done: 4 },
      rightsState: 'missing',
      version: 1,
    });
    const preview = await ask('GET', `/api/media/${asset.id}/preview/480`, 'auditor');
    expect(preview.headers.get('content-type')).toBe('image/webp');
    expect(preview.headers.get('cache-control')).toBe('private, no-store');
    const words = { version: 1, words: { caption: 'ميناء الصباح', keywords: ['harbour'] } };
    const worded: MediaAsset = await (await ask('PATCH', `/api/media/${asset.id}`, 'reporter', words)).json();
    expect(worded).toMatchObject({ version: 2, caption: 'ميناء الصباح', creator: '' });
    expect((await ask('PATCH', `/api/media/${asset.id}`, 'reporter', words)).status).toBe(409);
    const crops = { '1:1': { x: 0, y: 0, width: 1100 / 1700, height: 1 } };
    const framing = { version: 2, focus: { x: 0.25, y: 0.5 }, crops };
    expect((await ask('PUT', `/api/media/${asset.id}/framing`, 'reporter', framing)).status).toBe(200);
    const rights = {
      licence: 'creative_commons',
      creativeCommons: 'CC-BY-4.0',
      expiresAt: null,
      editions: ['en'],
      note: '',
      onExpiry: 'warn',
      replacementId: null,
    };
    const change = { version: 3, rights };
    expect((await ask('PUT', `/api/media/${asset.id}/rights`, 'reporter', change)).status).toBe(403);
    const cleared = await ask('PUT', `/api/media/${asset.id}/rights`, 'photo_editor', change);
    expect(await cleared.json()).toMatchObject({ rightsState: 'valid', rights, focus: { x: 0.25, y: 0.5 } });
    await makeRenditions(library.ctx);
    const ready: MediaAsset = await (await ask('GET', `/api/media/${asset.id}`, 'auditor')).json();
    expect(ready.renditions).toMatchObject({ state: 'ready', problem: null });
    expect(ready.previews).toEqual([480, 800, 1200, 1600]);
    const square = await ask('GET', `/api/media/${asset.id}/preview/100?shape=1:1`, 'auditor');
    expect(square.status).toBe(200);
  });

  test('it is found by the beginnings of its words, in Arabic too, and pages follow each other', async () => {
    const ids: string[] = [];
    for (const [place, colour] of ['#110000', '#220000', '#330000'].entries()) {
      const bytes = await drawPicture(60, 40, colour).png().toBuffer();
      ids.unshift((await upload(`market-day-${place}.png`, bytes)).asset.id);
    }
    const find = async (query: string): Promise<MediaPage> =>
      (await ask('GET', `/api/media?${query}`, 'auditor')).json();
    const first = await find('q=mark+day&limit=2');
    const second = await find(`q=mark+day&limit=2&after=${encodeURIComponent(first.next ?? '')}`);
    expect([...first.assets, ...second.assets].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
    expect((await find(`q=${encodeURIComponent('الميناء صباح')}`)).assets).toHaveLength(0);
    expect((await find(`q=${encodeURIComponent('مينا صباح')}`)).assets).toHaveLength(1);
    expect((await find('rights=missing&q=market')).assets).toHaveLength(3);
    expect((await find('rights=valid&q=market')).assets).toHaveLength(0);
    expect((await find('kind=audio')).assets).toEqual([]);
    expect((await ask('GET', '/api/media?after=x', 'auditor')).status).toBe(422);
  });

  test('it is found by the beginnings of the words of whoever made it, and by when it came', async () => {
    const made = new Map<string, string>();
    const creators = { ada: 'Ada O’Brien-Müller', cara: 'CARA Vane', huda: 'هدى الخطيب' };
    for (const [place, [name, creator]] of Object.entries(creators).entries()) {
      const bytes = await drawPicture(70, 40, `#44444${place}`).png().toBuffer();
      const { asset } = await upload(`${name}.png`, bytes, 'photo_editor');
      const change = { version: 1, words: { creator } };
      expect((await ask('PATCH', `/api/media/${asset.id}`, 'photo_editor', change)).status).toBe(200);
      const createdAt = new Date(`2026-11-0${place + 1}T12:00:00Z`);
      await library.ctx.db.updateTable('assets').set({ createdAt }).where('id', '=', asset.id).execute();
      made.set(asset.id, name);
    }
    const find = async (query: Record<string, string>) => {
      const answer = await ask('GET', `/api/media?${new URLSearchParams(query)}`, 'auditor');
      const { assets }: MediaPage = await answer.json();
      return assets.map(({ id }) => made.get(id)).toSorted();
    };
    for (const creator of ['ada', 'AD', 'obr', 'muller ada', 'Ada O’Brien-Müller']) {
      expect([creator, await find({ creator })]).toEqual([creator, ['ada']]);
    }
    expect(await find({ creator: 'cara v' })).toEqual(['cara']);
    expect(await find({ creator: 'خطيب' })).toEqual(['huda']);
    for (const creator of ['da', 'cara ada', '?!']) expect(await find({ creator })).toEqual([]);
    const month = { from: '2026-11-01', until: '2026-11-04' };
    expect(await find(month)).toEqual(['ada', 'cara', 'huda']);
    expect(await find({ ...month, from: '2026-11-02' })).toEqual(['cara', 'huda']);
    expect(await find({ ...month, until: '2026-11-02' })).toEqual(['ada']);
    expect(await find({ from: '2026-11-02', until: '2026-11-03', creator: 'ca' })).toEqual(['cara']);
    expect(await find({ from: '2026-11-02', until: '2026-11-03', creator: 'ada' })).toEqual([]);
    expect((await ask('GET', '/api/media?from=yesterday', 'auditor')).status).toBe(422);
  });

  test('the same bytes are one asset; what is in the trash comes back', async () => {
    const bytes = await drawPicture(50, 50).png().toBuffer();
    const { asset } = await upload('a.png', bytes);
    expect((await ask('DELETE', `/api/media/${asset.id}`, 'photo_editor')).status).toBe(204);
    const trash: MediaPage = await (await ask('GET', '/api/media?trash=true', 'auditor')).json();
    expect(trash.assets.map(({ id }) => id)).toEqual([asset.id]);
    expect(await upload('b.png', bytes)).toMatchObject({
      isNew: false,
      asset: { id: asset.id, trashedAt: null },
    });
  });

  test.each([
    ['no moderator', 'GET', '/api/media', 'moderator'],
    ['no auditor', 'POST', '/api/media?name=x', 'auditor'],
    ['no moderator', 'POST', '/api/media?name=x', 'moderator'],
  ] as const)('%s may %s %s', async (_who, method, path, role) => {
    const body = method === 'POST' ? new Uint8Array([1]) : undefined;
    expect((await ask(method, path, role, body)).status).toBe(403);
  });

  test('a reporter changes their own alone', async () => {
    const { asset } = await upload('c.png', await drawPicture(40, 40).png().toBuffer(), 'photo_editor');
    const words = { version: 1, words: { caption: 'x' } };
    expect((await ask('PATCH', `/api/media/${asset.id}`, 'reporter', words)).status).toBe(403);
    expect((await ask('DELETE', `/api/media/${asset.id}`, 'reporter')).status).toBe(403);
  });

  test('an original leaves as an attachment that no browser runs', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const { asset } = await upload('chart".svg', new TextEncoder().encode(svg));
    expect(asset).toMatchObject({ kind: 'vector', previews: [], renditions: { state: 'none' } });
    const answer = await ask('GET', `/api/media/${asset.id}/original`, 'auditor');
    expect(await answer.text()).toBe(svg);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': `attachment; filename="chart.svg"; filename*=UTF-8''chart.svg`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect((await ask('GET', `/api/media/${asset.id}/preview/480`, 'auditor')).status).toBe(404);
  });
});
