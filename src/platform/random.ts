import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'; // 32 signs without the ones that look alike

/** A random public id: 16 signs of 5 bits each, 80 bits, safe in addresses and file names. */
export function newId(): string {
  return Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('');
}

/** A random secret of 256 bits, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A secret to be written down and typed: 80 random bits as four groups of four signs. */
export function newTypedSecret(): string {
  return newId().replace(/(.{4})(?=.)/g, '$1-');
}

/** `count` random bytes. */
export function newBytes(count: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(count));
}
