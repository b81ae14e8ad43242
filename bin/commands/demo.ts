import { removeDemo } from '../../demo/remove-demo.ts';
import { type Command, settings, UsageError } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

/** Takes the demo newsroom away whole. */
export const command: Command = async ([action]) => {
  if (action !== 'remove') throw new UsageError('Say: demo remove');
  await using newsroom = await openNewsroom(settings(), 2);
  const removed = await removeDemo(newsroom);
  console.log(
    removed === 0
      ? 'There is no demo here.'
      : `${removed} demo stories are gone, with their comments and pictures.`,
  );
  return 0;
};
