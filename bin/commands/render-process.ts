import { setPriority } from 'node:os';
import { renderPictures } from '../../src/app/media.ts';
import { becomeSupervised } from '../../src/platform/supervise.ts';
import { type Command, settings } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

/** Makes the renditions that wait, for a server that does not want to hold the memory of it, and ends. */
export const command: Command = async () => {
  setPriority(10); // readers come first
  const stopping = new AbortController();
  becomeSupervised(() => stopping.abort());
  await using newsroom = await openNewsroom(settings(), 2);
  await renderPictures(newsroom, stopping.signal);
  return 0;
};
