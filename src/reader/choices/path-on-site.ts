import { readTarget } from '../page-store/address.ts';

/** A path of this site in its one form, or null for whatever is none or leads elsewhere. */
export function pathOnSite(given: string): string | null {
  const target = readTarget(given);
  return target.kind === 'address' || target.kind === 'elsewhere' ? target.address : null;
}
