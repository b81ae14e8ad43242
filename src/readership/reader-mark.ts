import { hash } from 'node:crypto';
import { neighbourhoodOf } from '../platform/http/network.ts';
import { markOf } from './sketch.ts';

/** What the marks of a day are keyed with. It is forgotten when the day is over. */
export interface ReadingSalt {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** Hexadecimal, 256 bits. */
  readonly key: string;
}

/**
 * What one reader does to a sketch on the salt's day. Of the address only the neighbourhood goes in, and of the 64 bits
 * that come out a sketch keeps a register and a rank: thousands of readers make the same mark. The key stands first and
 * has one length, and nothing shows the hash, so that a MAC would add nothing but a second hash to each view.
 */
export function readerMark({ key }: ReadingSalt, address: string, agent: string): number {
  const digest = hash('sha256', `${key}${neighbourhoodOf(address)} ${agent}`, 'hex');
  return markOf(Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8, 16), 16));
}
