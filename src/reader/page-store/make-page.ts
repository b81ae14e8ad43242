import { storableFactsOf } from '../../platform/http/storable.ts';
import type { MadePage } from './page-store.ts';
import { storedPage } from './stored-page.ts';

/** Requests are made to this origin: where the site really is stands in the configuration alone. */
const insideOrigin = 'http://reader.invalid';

/** Makes pages by asking the site's routes, which are given path and listed parameters and nothing else. */
export function makeBy(fetch: (request: Request) => Response | Promise<Response>) {
  return async (address: string): Promise<MadePage> => {
    const response = await fetch(new Request(insideOrigin + address));
    const facts = storableFactsOf(response);
    const page = storedPage({
      status: response.status,
      headers: [...response.headers],
      body: Buffer.from(await response.arrayBuffer()),
      dependencies: facts?.dependencies ?? [],
      expiresAt: facts?.expiresAt,
      storyId: facts?.storyId,
    });
    if (response.status >= 500) throw new Error(`${address} answered ${response.status}`);
    return { page, isStorable: facts !== null };
  };
}
