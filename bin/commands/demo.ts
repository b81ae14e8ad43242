import { layDemo } from '../../demo/lay-demo.ts';
import { removeDemo } from '../../demo/remove-demo.ts';
import { type Command, settings, UsageError } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

/** Lays the demo newsroom out, or takes it away whole. */
export const command: Command = async ([action]) => {
  if (action !== 'remove' && action !== 'lay') throw new UsageError('Say: demo lay, or demo remove');
  await using newsroom = await openNewsroom(settings(), 2);
  if (action === 'lay') {
    await layDemo(newsroom);
    return 0;
  }
  const removed = await removeDemo(newsroom);
  console.log(
    removed === 0
      ? 'There is no demo here.'
      : `${removed} demo stories are gone, with their comments and pictures.`,
  );
  return 0;
};
