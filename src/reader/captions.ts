import { createHash } from 'node:crypto';
import type { DocumentNode, StoryDocument } from '../domain/document.ts';

const addressPattern = /^([a-z0-9]+)-([\w-]{16})\.vtt$/;

/** Where the captions of a recording in a story stand by themselves: another text is another address. */
export function captionsAddress(articleId: string, text: string): string {
  return `/captions/${articleId}-${digestOf(text)}.vtt`;
}

/** What the last part of such an address names, or null. */
export function parseCaptionsAddress(
  file: string,
): { readonly articleId: string; readonly digest: string } | null {
  const [, articleId, digest] = addressPattern.exec(file) ?? [];
  return articleId && digest ? { articleId, digest } : null;
}

/** The captions with this digest, or null where the story has none such (any more). */
export function findCaptions(document: StoryDocument, digest: string): string | null {
  const search = ({ attrs, content = [] }: DocumentNode): string | null => {
    const text = attrs?.captions;
    if (typeof text === 'string' && text !== '' && digestOf(text) === digest) return text;
    for (const child of content) {
      const found = search(child);
      if (found !== null) return found;
    }
    return null;
  };
  return search(document);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
