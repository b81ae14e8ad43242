import { createServer } from 'node:http';
import { type BrowserServer, chromium } from 'playwright-core';
import { browserPath, launched } from './browser.ts';

/** Where a test asks for the browser of the run. */
export interface SharedBrowser extends AsyncDisposable {
  /** An address that answers with where the browser can be joined. Whoever asks first has it started. */
  readonly door: string;
}

/** One browser for every file of a run: starting one takes longer than many a journey in it. */
export async function shareBrowser(): Promise<SharedBrowser> {
  let started: Promise<BrowserServer> | undefined;
  const server = createServer(async (_request, response) => {
    started ??= chromium.launchServer(launched(browserPath ?? ''));
    const [isThere, words] = await started.then(
      (browser) => [true, browser.wsEndpoint()] as const,
      (error) => [false, String(error)] as const,
    );
    response.writeHead(isThere ? 200 : 500).end(words);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port for the door of the browser');
  return {
    door: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await (await started?.catch(() => undefined))?.close();
    },
  };
}
