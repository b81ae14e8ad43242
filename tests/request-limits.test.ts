// How much the newsroom reads of what is sent to it: over real sockets, since it is reading that must stop.
import { request } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../src/accounts/create-key.ts';
import { type RunningHttp, serve } from '../src/platform/http/serve.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { paperClock, paperNewsroom } from './support/paper-apps.ts';

const piece = Buffer.alloc(65_536, 0x20);
const megabyte = 1024 * 1024;
/** What two sockets hold between them before anybody has read it, and more. */
const onTheWay = 24 * megabyte;
const tooLong = { type: 'urn:masthead:too_long', status: 413, code: 'request_too_long' };

let database: TestDatabase;
let http: RunningHttp;
let key: string;

beforeAll(async () => {
  database = await testDatabase();
  http = await serve(getRequestListener(paperNewsroom(database).fetch), { host: '127.0.0.1', port: 0 });
  const made = { name: 'write', scopes: ['write'] as const, days: null };
  key = await createKey({ db: database.newsroom, clock: paperClock }, made);
});
afterAll(async () => {
  await http.drain(0);
  await database[Symbol.asyncDispose]();
});

interface Sent {
  readonly status: number;
  readonly answer: { readonly code?: string };
  /** Bytes handed to the socket until the answer came. */
  readonly sent: number;
}

/** Sends spaces without an end, or so many of them as are said, until an answer comes. */
function send(path: string, headers: Record<string, string>, atMost = 1024 * megabyte): Promise<Sent> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let isAnswered = false;
    const asked = request(
      { host: '127.0.0.1', port: http.port, path, method: 'POST', agent: false, headers },
      async (response) => {
        isAnswered = true;
        const pieces: Buffer[] = [];
        for await (const each of response) pieces.push(each);
        asked.destroy();
        resolve({
          status: response.statusCode ?? 0,
          answer: JSON.parse(String(Buffer.concat(pieces))),
          sent,
        });
      },
    );
    asked.on('error', (error) => isAnswered || reject(error));
    const goOn = () => {
      if (isAnswered) return;
      if (sent < atMost) {
        sent += piece.byteLength;
        asked.write(piece, goOn);
      } else asked.end();
    };
    asked.flushHeaders();
    goOn();
  });
}

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const inPieces = { ...json, 'transfer-encoding': 'chunked' };

describe('what is sent to the newsroom without an end is not read on', () => {
  test.each([
    ['at the door', '/api/session', () => ({})],
    ['where nobody may send without a session', '/api/board/views', () => ({})],
    ['from whoever holds a key', '/api/style/links', () => ({ authorization: `Bearer ${key}` })],
  ])('%s', async (_where, path, headers) => {
    const { status, answer, sent } = await send(path, { ...inPieces, ...headers() });
    expect({ ...answer, status }).toMatchObject(tooLong);
    expect(sent).toBeLessThan(onTheWay);
  });

  test.each(['/api/articles', '/api/media?name=a.jpg'])('by nobody to %s', async (path) => {
    const { status, sent } = await send(path, inPieces);
    expect(status).toBe(401);
    expect(sent).toBeLessThan(onTheWay);
  });
});

test('what says that it is too long is refused before a byte of it is read', async () => {
  const { status, sent } = await send('/api/session', { ...json, 'content-length': String(megabyte + 1) }, 0);
  expect({ status, sent }).toEqual({ status: 413, sent: 0 });
});

test('the door takes less than the rest of the newsroom', async () => {
  const { answer } = await send('/api/session', { ...json, 'content-length': '131072' }, 131_072);
  expect(answer).toMatchObject(tooLong);
});

test('a story may be longer than anything else that is sent, up to its own limit', async () => {
  const headers = { ...json, authorization: `Bearer ${key}` };
  const text = `# The wall held\n\n${'It held through the night, and nobody slept.\n\n'.repeat(30_000)}`;
  const long = JSON.stringify({ source_id: 'long', format: 'markdown', section: 'World', text });
  const taken = await fetch(`http://127.0.0.1:${http.port}/api/articles`, {
    ...{ method: 'POST', headers, body: long },
  });
  expect(long.length).toBeGreaterThan(megabyte);
  expect(taken.status, await taken.text()).toBe(200);
  const { answer } = await send('/api/articles', { ...inPieces, ...headers });
  expect(answer).toMatchObject(tooLong);
});
