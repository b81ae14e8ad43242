import { request } from 'node:http';

export interface SentComment {
  readonly articleId: string;
  readonly name: string;
  readonly email: string;
  readonly comment: string;
  /** Sent from this address of the loopback network, so that a test's readers are not one reader. */
  readonly from?: string;
}

/**
 * Sends the form as a browser without JavaScript does.
 * @returns the status, or null when no answer came.
 */
export function sendComment(readerUrl: string, sent: SentComment): Promise<number | null> {
  const { articleId, from, ...fields } = sent;
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve) => {
    const asking = request(
      `${readerUrl}/comments/${articleId}`,
      {
        method: 'POST',
        agent: false,
        timeout: 10_000,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          origin: readerUrl,
        },
        ...(from === undefined ? {} : { localAddress: from }),
      },
      (answer) => {
        answer.resume();
        answer.once('error', () => resolve(null));
        answer.once('end', () => resolve(answer.statusCode ?? null));
      },
    );
    asking.once('error', () => resolve(null));
    asking.once('timeout', () => asking.destroy(new Error('no answer')));
    asking.end(body);
  });
}
