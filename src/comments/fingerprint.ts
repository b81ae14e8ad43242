import { createHash } from 'node:crypto';

/** The same for a comment that is sent twice: same story, same parent, same writer, same words. */
export function fingerprintOf(
  articleId: string,
  parentId: string | null,
  emailLookup: Buffer,
  body: string,
): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([articleId, parentId, emailLookup.toString('hex'), body]))
    .digest();
}
