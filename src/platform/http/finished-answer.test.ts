import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishAnswer, sendFinished } from './finished-answer.ts';

const headers = ['content-type', 'text/plain', 'content-length', '5', 'etag', '"x"'];
const answer = finishAnswer(200, headers, Buffer.from('words'));
const late = finishAnswer(200, ['content-length', '4'], Buffer.from('late'));
/** More than a socket holds that nobody reads from. */
const large = finishAnswer(200, ['content-length', '9000000'], Buffer.alloc(9_000_000, 'l'));
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/late') setTimeout(() => sendFinished(response, late), 50);
    else sendFinished(response, url === '/large' ? large : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What the server writes to a connection on which this is sent, until it has been silent for a moment. */
function exchange(sent: string): Promise<{ text: string; isClosed: boolean }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', reject);
    socket.on('end', () => resolve({ text, isClosed: true }));
    socket.setTimeout(300, () => {
      socket.destroy();
      resolve({ text, isClosed: false });
    });
  });
}

const withoutDate = (text: string) =>
  text.replace(/date: [A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT\r\n/gi, '');

test('has a status line, the headers, a date and the body', async () => {
  const { text, isClosed } = await exchange('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(withoutDate(text)).toBe(
    'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 5\r\netag: "x"\r\n\r\nwords',
  );
  expect(text).not.toBe(withoutDate(text));
  expect(isClosed).toBe(false);
});

test('several requests sent at once are answered in a row on one connection', async () => {
  const { text } = await exchange('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3));
  expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
  expect(text.match(/words/g)).toHaveLength(3);
});

test('an answer that is ready early waits for the one before it', async () => {
  const { text } = await exchange(
    ['/', '/late', '/', '/late'].map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''),
  );
  expect(text.match(/words|late$|late(?=HTTP)/g)).toEqual(['words', 'late', 'words', 'late']);
});

test('a large one comes whole to whoever takes it slowly, and the next one after it', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 200));
  let text = '';
  for await (const part of socket) {
    text += part;
    if (text.endsWith('words')) break;
  }
  const [, body = '', next = ''] = /\r\n\r\n(l*)(HTTP.*)$/s.exec(text) ?? [];
  expect(body).toHaveLength(9_000_000);
  expect(next).toMatch(/\r\n\r\nwords$/);
});

test('a connection that is to be closed is closed', async () => {
  const { text, isClosed } = await exchange('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  expect(text).toContain('words');
  expect(text.toLowerCase()).toContain('connection: close');
  expect(isClosed).toBe(true);
});

test('HTTP/1.0 is answered and closed', async () => {
  const { text, isClosed } = await exchange('GET / HTTP/1.0\r\n\r\n');
  expect(text).toContain('words');
  expect(isClosed).toBe(true);
});

test('HEAD has the headers and no body', async () => {
  const { text } = await exchange('HEAD / HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(text).toContain('content-length: 5');
  expect(text).not.toContain('words');
});

test('the date is that of the moment, and takes no room from what stands around it', async () => {
  const old = 'Thu, 01 Jan 1970 00:00:00 GMT';
  answer.wire.write(old, answer.dateAt, 'latin1');
  answer.date = old;
  const { text } = await exchange('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const said = Date.parse(/^date: (.*)$/im.exec(text)?.[1] ?? '');
  expect(Math.abs(Date.now() - said)).toBeLessThan(60_000);
  expect(text).toMatch(/ GMT\r\n\r\nwords$/);
});

test('a header that could begin another line is refused', () => {
  expect(() => finishAnswer(200, ['x', 'a\r\nset-cookie: b'], Buffer.from(''))).toThrow(/cannot be sent/);
});
