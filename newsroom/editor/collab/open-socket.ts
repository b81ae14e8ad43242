import { livePath } from '../../../src/domain/live-protocol.ts';
import type { OpenStoryOptions, Socket } from './contract.ts';

/** What connects to a story: to the page's own origin by the browser's WebSocket, unless something else is said. */
export function socketOpener({
  origin,
  storyId,
  openSocket,
}: Pick<OpenStoryOptions, 'origin' | 'storyId' | 'openSocket'>): () => Socket {
  const base = origin ?? location.origin;
  const url = base.replace(/^http/, 'ws') + livePath(storyId);
  // The browser's events carry more than the few fields that are read.
  return () => (openSocket ? openSocket(url) : (new WebSocket(url) as unknown as Socket));
}
