import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { askedRange, type ByteRange } from './byte-range.ts';

/** A file that is sent as it is read, whole or in part. */
export interface SentFile {
  readonly mediaType: string;
  readonly bytes: number;
  /** Strong, with its quotation marks: what it names never changes. */
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null where it cannot be found after all. */
  open(range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
}

/**
 * Answers GET and HEAD of a file with ranges (RFC 9110, 14), so that players can seek and a broken download goes on. An
 * If-Range with another tag gets everything. @returns whether there was something to send.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SentFile,
): Promise<boolean> {
  const { etag, bytes, mediaType } = file;
  const always = { ...file.headers, etag, 'accept-ranges': 'bytes' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, always).end();
    return true;
  }
  const ifRange = request.headers['if-range'];
  const asked = askedRange(
    ifRange === undefined || ifRange === etag ? request.headers.range : undefined,
    bytes,
  );
  if (asked.kind === 'none') {
    response.writeHead(416, { ...always, 'content-range': `bytes */${bytes}` }).end();
    return true;
  }
  const range = asked.kind === 'part' ? asked.range : null;
  const stream = request.method === 'HEAD' ? null : await file.open(range ?? undefined);
  if (!stream && request.method !== 'HEAD') return false;
  response.writeHead(range ? 206 : 200, {
    ...always,
    'content-type': mediaType,
    'content-length': range ? range.last - range.first + 1 : bytes,
    ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${bytes}` }),
  });
  if (!stream) response.end();
  // A reader who goes away in the middle is no error of ours.
  else
    await pipeline(Readable.fromWeb(stream as NodeReadableStream<Uint8Array>), response).catch(() =>
      response.destroy(),
    );
  return true;
}
