import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

/** An answer as it came over the wire in brotli, and what it says. */
export interface Download {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Length of the body as it was sent. */
  readonly bytes: number;
  readonly text: string;
}

/** Fetches as a browser does, without following redirects or hiding the encoding. */
export function download(url: string): Promise<Download> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' }, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const body = Buffer.concat(chunks);
        const isBrotli = answer.headers['content-encoding'] === 'br';
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          bytes: body.length,
          text: (isBrotli ? brotliDecompressSync(body) : body).toString('utf8'),
        });
      });
    }).once('error', reject);
  });
}
