import type { ServerResponse } from 'node:http';

/** An answer whose header lines never change but for the date. Made by `finishAnswer`. */
export interface FinishedAnswer {
  readonly status: number;
  /** Header names and values by turns, without Date and Connection. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** Head and body as they go to the wire; `body` is its end. */
  readonly wire: Buffer;
  /** Where in `wire` the value of Date stands. */
  readonly dateAt: number;
  /** The date that stands there. */
  date: string;
}

/** What node:http keeps of an answer's head once it is composed, and whether it was sent. */
interface SentHead {
  _header: string | null;
  _headerSent: boolean;
}

// An IMF-fixdate always has 29 characters (RFC 9110, 5.6.7), so that it can be replaced in place.
let date = new Date().toUTCString();
setInterval(() => {
  date = new Date().toUTCString();
}, 1000).unref();

/** @throws TypeError for a header that could begin another line. */
export function finishAnswer(status: number, headers: readonly string[], body: Buffer): FinishedAnswer {
  const lines = Buffer.from(`${linesOf(status, headers)}date: `, 'latin1');
  const wire = Buffer.concat([lines, Buffer.from(`${date}\r\n\r\n`, 'latin1'), body]);
  const bodyAt = wire.byteLength - body.byteLength;
  return { status, headers, body: wire.subarray(bodyAt), wire, dateAt: lines.byteLength, date };
}

/**
 * Sends an answer that was finished before. `writeHead` checks and joins every header line anew and `end` then
 * writes head and body as two pieces, which together is a fifth of the time a small answer takes
 * (bench/http.ts); here both are one piece with the date put in place once a second. node:http is told that the
 * head was sent in two fields that are not of its public interface: Node is pinned by this package, and
 * finished-answer.test.ts reads the bytes on the wire. Only for HTTP/1.1 connections that stay open, whose head
 * says nothing of the connection.
 */
export function sendFinished(response: ServerResponse, answer: FinishedAnswer): void {
  const isPlain =
    response.shouldKeepAlive && response.req.httpVersionMinor === 1 && response.req.method === 'GET';
  if (!isPlain) {
    response.writeHead(answer.status, answer.headers as string[]);
    if (response.req.method === 'HEAD') response.end();
    else response.end(answer.body);
    return;
  }
  if (answer.date !== date) {
    answer.wire.write(date, answer.dateAt, 'latin1');
    answer.date = date;
  }
  const head = response as unknown as SentHead;
  head._header = 'in wire';
  head._headerSent = true;
  const { socket } = response;
  // Without one it waits for the answer to what was asked before it on the same connection.
  if (!socket?.writable) return void response.end(answer.wire);
  // `end` would gather this and an empty piece after it, and write both as two.
  socket.write(answer.wire);
  response.end();
}

function linesOf(status: number, headers: readonly string[]): string {
  let lines = `HTTP/1.1 ${status} ${status === 200 ? 'OK' : ''}\r\n`;
  for (let place = 0; place < headers.length; place += 2) {
    const [name = '', value = ''] = [headers[place], headers[place + 1]];
    // What writeHead would refuse: a line that could begin another one.
    if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(value) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
      throw new TypeError(`The header ${name} has a value that cannot be sent.`);
    }
    lines += `${name}: ${value}\r\n`;
  }
  return lines;
}
