import { decideComment } from '../../src/comments/decide-comment.ts';
import { type CommentStatus, listComments, type ModeratedComment } from '../../src/comments/queries.ts';
import { readOrMakeKeyRing } from '../../src/platform/key-ring.ts';
import { createSeal } from '../../src/platform/seal.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';
import { type OpenNewsroom, openNewsroom } from '../open-newsroom.ts';

const statuses: readonly CommentStatus[] = ['pending', 'approved', 'rejected'];
const verdicts = { approve: 'approved', reject: 'rejected' } as const;
const pageSize = 200;

/** Lists what waits, approves, rejects. */
export const command: Command = async (args) => {
  const { values, positionals } = readArgs(args, {
    status: { type: 'string', default: 'pending' },
    emails: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    reason: { type: 'string' },
  });
  const [action, ...ids] = positionals;
  const status = statuses.find((each) => each === values.status);
  if (!status) throw new UsageError(`--status is one of ${statuses.join(', ')}.`);
  if (action !== 'list' && action !== 'approve' && action !== 'reject') {
    throw new UsageError('Say: comments list, comments approve ID..., or comments reject ID...');
  }
  await using newsroom = await openNewsroom(settings(), 1);
  if (action === 'list') return await list(newsroom, status, values);
  if (ids.length === 0) throw new UsageError('Name the comments by their ids: comments list shows them.');
  for (const commentId of ids) {
    const verdict = verdicts[action];
    await decideComment(newsroom.db, { commentId, verdict, actor: 'command line', reason: values.reason });
    console.log(`${verdict} ${commentId}`);
  }
  return 0;
};

async function list(
  newsroom: OpenNewsroom,
  status: CommentStatus,
  options: { readonly emails: boolean; readonly json: boolean },
): Promise<number> {
  const seal = options.emails ? createSeal(readOrMakeKeyRing(newsroom.config.dataFolder)) : null;
  let page = await listComments(newsroom.db, { status, limit: pageSize }, seal);
  while (page.length > 0) {
    for (const comment of page) console.log(options.json ? JSON.stringify(comment) : describe(comment));
    const after = page.at(-1);
    if (!after || page.length < pageSize) break;
    page = await listComments(newsroom.db, { status, limit: pageSize, after }, seal);
  }
  return 0;
}

function describe(comment: ModeratedComment): string {
  const writer =
    comment.email === undefined ? comment.authorName : `${comment.authorName} <${comment.email}>`;
  const head = `${comment.id}  ${comment.submittedAt.toISOString()}  ${writer}  on: ${comment.headline ?? 'a story that is gone'}`;
  // Guests write the text; a terminal must not obey it.
  return `${head}\n${comment.body.replace(/^/gm, '    ')}\n`.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    '\ufffd',
  );
}
