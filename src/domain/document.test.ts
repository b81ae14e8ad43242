import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDocument } from './arbitrary-document.test-support.ts';
import { blocks } from './blocks.ts';
import {
  checkDocument,
  type DocumentNode,
  documentOf,
  headlineText,
  leadImage,
  parseDocument,
  standfirstText,
  wordCount,
} from './document.ts';
import { InvalidInput } from './errors.ts';
import { parseBodyHtml } from './parse-html.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

const fixtures = blocks.flatMap((block) => (block.fixture ? [block.fixture as DocumentNode] : []));

describe('a document', () => {
  test('survives JSON', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
      }),
    );
  });

  test('survives HTML and back without loss', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { body } = parseBodyHtml(renderHtml(document).body, { isCanonical: true, allowRawHtml: true });
        expect(body).toEqual(document.content?.[2]?.content);
      }),
      { numRuns: 300 },
    );
  });

  test.each(fixtures.map((fixture) => [fixture.type, fixture]))(
    '%s: its example is valid and survives HTML',
    (_, fixture) => {
      const document = documentOf({ headline: 'H', body: [fixture] });
      expect(checkDocument(parseDocument(document), true)).toEqual([]);
      const html = renderHtml(document).body;
      const { body } = parseBodyHtml(html, { isCanonical: true, allowRawHtml: true });
      expect(renderHtml(documentOf({ headline: 'H', body })).body).toBe(html);
    },
  );

  test('every block that may stand in a body has an example', () => {
    const parts = [
      'list_item',
      'table_row',
      'table_cell',
      'table_header',
      'qa_question',
      'qa_answer',
      'timeline_entry',
      'hard_break',
    ];
    expect(
      blocks
        .filter((block) => !block.fixture)
        .map((block) => block.name)
        .sort(),
    ).toEqual(parts.sort());
  });

  test('gives its parts', () => {
    const picture = { type: 'image', attrs: { src: 'asset:a1', alt: 'A boat', credit: 'Ada' } };
    const document = documentOf({
      headline: 'Wall holds',
      standfirst: 'For now',
      body: [
        { type: 'paragraph', content: [{ type: 'text', text: 'The sea rose, and fell.' }] },
        { type: 'gallery', content: [picture] },
      ],
    });
    expect(headlineText(document)).toBe('Wall holds');
    expect(standfirstText(document)).toBe('For now');
    expect(wordCount(document)).toBe(5);
    expect(leadImage(document)).toEqual({ src: 'asset:a1', alt: 'A boat', credit: 'Ada' });
    expect(renderText(document)).toBe('Wall holds\n\nFor now\n\nThe sea rose, and fell.\n\nA boat Ada');
  });

  test.each([
    ['nothing', null],
    ['a string', 'doc'],
    ['an unknown block', documentOf({ headline: 'H', body: [{ type: 'marquee' }] })],
    ['a part out of place', documentOf({ headline: 'H', body: [{ type: 'list_item' }] })],
    [
      'a wrong attribute',
      documentOf({ headline: 'H', body: [{ type: 'heading', attrs: { level: '<b>' } }] }),
    ],
    ['only a part', { type: 'paragraph' }],
  ])('refuses %s with a word why', (_, json) => {
    expect(() => parseDocument(json)).toThrow(InvalidInput);
  });

  test('refuses nesting that would exhaust the stack', () => {
    let node: DocumentNode = { type: 'paragraph' };
    for (let depth = 0; depth < 50_000; depth += 1) node = { type: 'blockquote', content: [node] };
    expect(() => parseDocument(documentOf({ headline: 'H', body: [node] }))).toThrow(/nested/);
  });

  test('raw HTML is a problem unless the role may use it', () => {
    const document = documentOf({ headline: 'H', body: [{ type: 'raw_html', attrs: { html: '<b>x</b>' } }] });
    expect(checkDocument(document)).toHaveLength(1);
    expect(checkDocument(document, true)).toHaveLength(0);
  });
});

describe('plain text', () => {
  test('has every word of the body', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = renderText(document);
        const words: string[] = [];
        const collect = (node: DocumentNode) => {
          if (node.text) words.push(...node.text.split(/\s+/));
          node.content?.forEach(collect);
        };
        collect(document);
        for (const word of words) expect(text).toContain(word);
      }),
    );
  });
});
