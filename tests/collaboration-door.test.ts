import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeCodes, LIVE_PROTOCOL, livePath } from '../src/domain/live-protocol.ts';
import { SCHEMA_VERSION } from '../src/domain/schema.ts';
import { addStaff } from './support/add-staff.ts';
import { type LivePlace, livePlace, textOf, type, until } from './support/live-place.ts';
import { newsroomUrl } from './support/newsroom-url.ts';

let place: LivePlace;
let cookie = '';
let auditor = '';
beforeAll(async () => {
  place = await livePlace(1);
  ({ cookie } = place);
  ({ cookie: auditor } = await addStaff(place.database.newsroom, { role: 'auditor', name: 'Audra' }));
});
afterAll(() => place[Symbol.asyncDispose]());

describe('the door of a live story', () => {
  const answerOf = (headers: Record<string, string>, id: string) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${place.processes[0]?.http.port}${livePath(id)}`, {
        headers,
      });
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('close', (code) => resolve(code));
      socket.on('error', () => {});
    });

  test('is shut to other sites, to nobody, and to stories that are not there', async () => {
    const id = await place.newStory();
    expect(await answerOf({ cookie, origin: 'https://evil.example' }, id)).toBe(403);
    expect(await answerOf({ cookie }, id)).toBe(403);
    expect(await answerOf({ cookie, origin: newsroomUrl, 'sec-fetch-site': 'cross-site' }, id)).toBe(403);
    expect(await answerOf({ origin: newsroomUrl }, id)).toBe(closeCodes.signedOut);
    expect(await answerOf({ cookie, origin: newsroomUrl }, 'nosuch')).toBe(closeCodes.notFound);
  });

  test('lets who may only read watch', async () => {
    const id = await place.newStory();
    const reader = place.window(id, { cookie: auditor });
    const writer = place.window(id);
    await Promise.all([reader.ready, writer.ready]);
    expect(reader.snapshot.mayEdit).toBe(false);
    type(writer, 'Seen: ');
    await until(() => textOf(reader).startsWith('Seen: '));
    const answer = await speak(id, auditor, [
      { type: 'steps', version: 1, steps: [{ stepType: 'replace', from: 1, to: 2 }] },
    ]);
    expect(answer.at(-1)).toMatchObject({ type: 'refused', code: 'story_read_only' });
  });

  // Sooner than the ten seconds after which everybody is asked anyway.
  const atOnce = { timeout: 4_000, interval: 20 };
  test('a session that ends and rights that change are noticed at once', async () => {
    const id = await place.newStory();
    const guest = await addStaff(place.database.newsroom, { role: 'editor', name: 'Gone' });
    const story = place.window(id, { cookie: guest.cookie });
    await story.ready;
    expect(story.snapshot.mayEdit).toBe(true);
    const staff = place.database.newsroom.updateTable('staff').where('id', '=', guest.staffId);
    await staff.set({ role: 'auditor' }).execute();
    await expect.poll(() => story.snapshot.mayEdit, atOnce).toBe(false);
    await place.database.newsroom.deleteFrom('sessions').where('staffId', '=', guest.staffId).execute();
    await expect.poll(() => story.snapshot.status.kind, atOnce).toBe('signed_out');
  }, 30_000);

  test('who is suspended is out at once', async () => {
    const guest = await addStaff(place.database.newsroom, { role: 'editor', name: 'Sus' });
    const story = place.window(await place.newStory(), { cookie: guest.cookie });
    await story.ready;
    const staff = place.database.newsroom.updateTable('staff').where('id', '=', guest.staffId);
    await staff.set({ suspendedAt: new Date() }).execute();
    await expect.poll(() => story.snapshot.status.kind, atOnce).toBe('signed_out');
  }, 30_000);

  const steps: [name: string, step: unknown, code: string][] = [
    ['a step that does not fit', { stepType: 'replace', from: 0, to: 4 }, 'change_unfit'],
    ['a step of no kind', { stepType: 'conjure' }, 'change_unfit'],
    [
      'an address that runs a script',
      {
        stepType: 'addMark',
        mark: { type: 'link', attrs: { href: 'javascript:alert(1)' } },
        from: 14,
        to: 16,
      },
      'link_unfit',
    ],
    [
      'an attribute of the wrong kind',
      {
        stepType: 'replace',
        from: 13,
        to: 13,
        slice: {
          content: [{ type: 'heading', attrs: { level: 'x' }, content: [{ type: 'text', text: 'A' }] }],
        },
      },
      'change_unfit',
    ],
  ];
  test.each(steps)('refuses %s', async (_name, step, code) => {
    const answers = await speak(await place.newStory(), cookie, [
      { type: 'steps', version: 0, steps: [step] },
    ]);
    expect(answers.at(-1)).toMatchObject({ type: 'refused', code });
  });

  test('takes raw HTML from who may use it, and lets others move what stood there', async () => {
    const id = await place.newStory();
    const slice = { content: [{ type: 'raw_html', attrs: { html: '<b>as written</b>' } }] };
    const put = { stepType: 'replace', from: 13, to: 13, slice };
    const desk = await addStaff(place.database.newsroom, {
      role: 'desk_editor',
      name: 'Dee',
      desks: [{ edition: 'en', section: null }],
    });
    const refused = await speak(id, desk.cookie, [{ type: 'steps', version: 0, steps: [put] }]);
    expect(refused.at(-1)).toMatchObject({ type: 'refused', code: 'raw_html_not_allowed' });
    const taken = await speak(id, cookie, [{ type: 'steps', version: 0, steps: [put] }]);
    expect(taken.at(-1)).toMatchObject({ type: 'steps', version: 0 });
    const away = { stepType: 'replace', from: 13, to: 14 };
    const moved = await speak(id, desk.cookie, [
      { type: 'steps', version: 1, steps: [away] },
      { type: 'steps', version: 2, steps: [put] },
    ]);
    expect(moved.at(-1)).toMatchObject({ type: 'steps', version: 2 });
  });

  test('closes on what is not the protocol', async () => {
    const id = await place.newStory();
    const code = await new Promise((resolve) => {
      const socket = raw(id, cookie);
      socket.on('open', () => socket.send('{"type":"sing"}'));
      socket.on('close', resolve);
    });
    expect(code).toBe(closeCodes.malformed);
  });
});

function raw(id: string, as: string): WebSocket {
  const headers = { cookie: as, origin: newsroomUrl };
  return new WebSocket(`ws://127.0.0.1:${place.processes[0]?.http.port}${livePath(id)}`, { headers });
}

/** Says hello and then these, one after an answer to the other. @returns the answers. */
function speak(id: string, as: string, messages: readonly unknown[]): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const answers: Record<string, unknown>[] = [];
    const socket = raw(id, as);
    const left = [...messages];
    const hello = {
      type: 'hello',
      protocol: LIVE_PROTOCOL,
      schemaVersion: SCHEMA_VERSION,
      clientId: 'by-hand-1',
    };
    socket.on('open', () => socket.send(JSON.stringify({ ...hello, from: { kind: 'nothing' } })));
    socket.on('error', reject);
    socket.on('close', () => resolve(answers));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (['person', 'left', 'alive'].includes(message.type)) return;
      answers.push(message);
      const next = left.shift();
      if (next) socket.send(JSON.stringify(next));
      else socket.close();
    });
  });
}
