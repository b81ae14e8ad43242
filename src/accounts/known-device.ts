import { timingSafeEqual } from 'node:crypto';
import { newSecret } from '../platform/random.ts';
import type { Seal } from '../platform/seal.ts';

// A browser that signed in once keeps a mark that we alone can make. Wrong passwords from it are counted by
// themselves: who locks an address by guessing does not lock out the person whose address it is.

export function newDeviceMark(seal: Seal, email: string): string {
  const name = newSecret();
  return `${name}.${proofOf(seal, name, email).toString('base64url')}`;
}

/** Whether this mark was given to somebody who signed in with this address. */
export function knowsDevice(seal: Seal, mark: string | null, email: string): boolean {
  const [, name, proof] = /^([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/.exec(mark ?? '') ?? [];
  if (!name || !proof) return false;
  return timingSafeEqual(Buffer.from(proof, 'base64url'), proofOf(seal, name, email));
}

function proofOf(seal: Seal, name: string, email: string): Buffer {
  return seal.lookup(`device ${name} ${email.toLowerCase()}`);
}
