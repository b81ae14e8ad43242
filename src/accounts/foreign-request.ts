import { NotAllowed } from '../domain/errors.ts';
import { requests } from '../domain/refusals/requests.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send with our cookie (ASVS 3.5): a request that changes something
 * must say that it is same-origin, and where a browser does not say, its Origin must be the newsroom's.
 * @throws NotAllowed
 */
export function refuseForeignRequest(newsroomUrl: string, headers: Headers, method: string): void {
  if (safeMethods.has(method)) return;
  const site = headers.get('sec-fetch-site');
  const isOurs = site === null ? headers.get('origin') === newsroomUrl : site === 'same-origin';
  if (!isOurs) throw new NotAllowed(requests.sent_from_elsewhere());
}
