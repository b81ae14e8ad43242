import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from './document.ts';
import { postText, postTitle } from './post.ts';

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text !== '' && { content: [{ type: 'text', text }] }),
});

describe('what a post is called', () => {
  test('its headline, or how it begins, cut at a word', () => {
    expect(postTitle(documentOf({ headline: 'Polls close', body: [paragraph('All of them.')] }))).toBe(
      'Polls close',
    );
    const long =
      'The returning officer has said that the count will go on through the night and the next day';
    expect(postTitle(documentOf({ headline: ' ', body: [paragraph(''), paragraph(long)] }))).toBe(
      'The returning officer has said that the count will go on through the night and the next…',
    );
  });

  test('never longer than 91 characters, and always a beginning of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), (words) => {
        const document = documentOf({ headline: '', body: [paragraph(words)] });
        const title = postTitle(document);
        expect(title.length).toBeLessThanOrEqual(91);
        expect(postText(document).replace(/\s+/g, ' ').startsWith(title.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
