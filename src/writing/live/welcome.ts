import { toDocument } from '../../domain/document.ts';
import { NotFound } from '../../domain/errors.ts';
import { type DraftDocument, readDocumentAt, readSteps } from '../log/read-document.ts';
import type { Hello, ServerMessage } from './contract.ts';
import type { RoomContext } from './room-context.ts';

type Welcome = Pick<
  Extract<ServerMessage, { type: 'welcome' }>,
  'version' | 'document' | 'steps' | 'clientIds'
>;

/**
 * What brings a client from what it has to the document as it is: the whole of it, later steps, or both. Null when
 * it has a version that the log does not: it is from before a backup was restored, or was never ours.
 */
export async function welcomeOf(
  ctx: RoomContext,
  articleId: string,
  current: DraftDocument,
  from: Hello['from'],
): Promise<Welcome | null> {
  if (from.kind === 'nothing') return { ...whole(current), steps: [], clientIds: [] };
  if (from.version > current.version) return null;
  const range = { after: from.version, upTo: current.version };
  const later = await readSteps(ctx.db, articleId, range, ctx.schema);
  const steps = later.map(({ step }) => step.toJSON());
  const clientIds = later.map(({ clientId }) => clientId);
  if (from.kind === 'version') return { version: from.version, steps, clientIds };
  try {
    const before = await readDocumentAt(ctx.db, articleId, from.version, ctx.schema);
    return { ...whole(before), steps, clientIds };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

function whole({ node, version }: DraftDocument): Pick<Welcome, 'version' | 'document'> {
  return { version, document: { ...toDocument(node) } };
}
