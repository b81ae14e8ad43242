import type { ServerResponse } from 'node:http';

/** An answer whose header lines never change but for the date. */
export interface FinishedAnswer {
  readonly status: number;
  /** Header names and values by turns, without Date and Connection. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** What node:http keeps of an answer's head once it is composed. */
interface ComposedHead {
  _header: string | null;
}

interface ComposedAnswer {
  readonly lines: string;
  head: string;
  date: string;
}

const composed = new WeakMap<FinishedAnswer, ComposedAnswer>();

let date = new Date().toUTCString();
setInterval(() => {
  date = new Date().toUTCString();
}, 1000).unref();

/**
 * Sends an answer that was composed before. `writeHead` checks and joins every header line anew, which is an
 * eighth of the time a small answer takes (bench/http.ts); here the head is one string, made once a second.
 * It is handed over where node:http itself keeps the head it has composed, a place that is not of its public
 * interface: Node is pinned by this package, and finished-answer.test.ts reads the bytes on the wire. Only
 * for HTTP/1.1 connections that stay open, whose head says nothing of the connection.
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
  (response as unknown as ComposedHead)._header = headOf(answer);
  response.end(answer.body);
}

function headOf(answer: FinishedAnswer): string {
  let known = composed.get(answer);
  if (!known) {
    known = { lines: linesOf(answer), head: '', date: '' };
    composed.set(answer, known);
  }
  if (known.date !== date) {
    known.head = `${known.lines}date: ${date}\r\n\r\n`;
    known.date = date;
  }
  return known.head;
}

function linesOf({ status, headers }: FinishedAnswer): string {
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
