import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { arbitraryDocument } from '../arbitrary-document.test-support.ts';
import { type DocumentNode, documentOf, toNode } from '../document.ts';
import { schema } from '../schema.ts';
import { type StyleChecker, type StyleFacts, type StyleProblem, styleChecker } from './check-style.ts';
import { type HouseStyle, plainStyle, type StyleRule } from './style-rule.ts';

const meta = { language: 'en', genre: 'news', dateline: 'Cairo' } as const;
type Checked = Parameters<StyleChecker>;

function checkStyle(
  document: Checked[0],
  meta: Checked[1],
  style: HouseStyle,
  facts: StyleFacts,
): StyleProblem[] {
  return styleChecker(style)(document, meta, facts);
}

const nothing: StyleFacts = { links: new Map() };
const words = (text: string, ...marks: DocumentNode[]): DocumentNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });

function rule(phrase: string, more: Partial<StyleRule> = {}): StyleRule {
  return {
    id: phrase,
    language: 'en',
    phrase,
    reason: 'It is long.',
    suggestion: null,
    matchCase: false,
    wholeWords: true,
    ...more,
  };
}

function story(...body: DocumentNode[]): Node {
  return toNode(documentOf({ headline: 'A headline', standfirst: 'A standfirst', body }));
}

function check(document: Node, rules: readonly StyleRule[], facts = nothing): StyleProblem[] {
  return checkStyle(document, meta, { ...plainStyle, rules }, facts);
}

describe('words to avoid', () => {
  const style = [rule('in order to', { suggestion: 'to' })];

  test('are found across marks, at their place, with what to write', () => {
    const document = story(
      paragraph(words('It went. In '), words('order', { type: 'emphasis' }), words(' to win.')),
    );
    const [problem] = check(document, style);
    expect(problem).toMatchObject({ kind: 'phrase', found: 'In order to', replacement: 'To' });
    const { from, to } = problem?.place ?? { from: 0, to: 0 };
    expect(document.textBetween(from, to)).toBe('In order to');
  });

  test('not in another language, not in code', () => {
    const french = { type: 'language', attrs: { lang: 'fr', dir: null } };
    expect(check(story(paragraph(words('in order to', french))), style)).toEqual([]);
    expect(check(story(paragraph(words('in order to', { type: 'code' }))), style)).toEqual([]);
    const english = story(
      paragraph(words('in order to', { type: 'language', attrs: { lang: 'en-GB', dir: null } })),
    );
    expect(check(english, style)).toHaveLength(1);
    expect(
      checkStyle(english, { ...meta, language: 'ar' }, { ...plainStyle, rules: style }, nothing),
    ).toHaveLength(1);
  });

  test('a rule without a language is for all', () => {
    const document = toNode(documentOf({ headline: 'فيما يتعلق', standfirst: 'x', body: [] }));
    const all = [rule('فيما يتعلق', { language: null })];
    expect(
      checkStyle(document, { ...meta, language: 'ar' }, { ...plainStyle, rules: all }, nothing),
    ).toHaveLength(1);
  });
});

describe('what a story lacks', () => {
  const image = (alt: string, credit: string): DocumentNode => ({
    type: 'image',
    attrs: { src: 'asset:a', alt, credit },
  });

  test('alt text, credit, standfirst, dateline, a shorter headline', () => {
    const document = toNode(
      documentOf({ headline: 'x'.repeat(91), body: [image(' ', ''), image('A wall', 'Ada')] }),
    );
    const found = checkStyle(document, { ...meta, dateline: ' ' }, plainStyle, nothing);
    expect(found.map(({ kind }) => kind).toSorted()).toEqual([
      'alt',
      'credit',
      'dateline',
      'headline_length',
      'standfirst',
    ]);
    expect(found.find(({ kind }) => kind === 'headline_length')).toMatchObject({ length: 91, most: 90 });
    const picture = found.find(({ kind }) => kind === 'alt');
    expect(document.nodeAt(picture?.place?.from ?? 0)?.type.name).toBe('image');
    expect(
      checkStyle(document, { ...meta, genre: 'opinion', dateline: null }, plainStyle, nothing),
    ).toHaveLength(4);
  });

  test('a check that is off says nothing', () => {
    const checks = { ...plainStyle.checks, alt: { isOn: false, number: null } };
    const found = checkStyle(story(image('', 'Ada')), meta, { ...plainStyle, checks }, nothing);
    expect(found).toEqual([]);
  });

  test('links that readers cannot follow', () => {
    const link = (href: string) => ({ type: 'link', attrs: { href } });
    const document = story(
      paragraph(words('the ', link('/a')), words('wall', link('/a'), { type: 'strong' }), words(' fell ')),
      { type: 'rich_link', attrs: { href: '/b', title: 'B', articleId: 'b1' } },
    );
    const links = new Map([
      ['/a', 'gone'],
      ['story:b1', 'draft'],
    ] as const);
    const found = check(document, [], { links });
    expect(found).toMatchObject([
      { kind: 'links', trouble: 'gone' },
      { kind: 'links', trouble: 'draft' },
    ]);
    expect(document.textBetween(found[0]?.place?.from ?? 0, found[0]?.place?.to ?? 0)).toBe('the wall');
  });
});

describe('for any story', () => {
  test('every place holds what was found, and putting the suggestions in leaves a story without them', () => {
    const letters = fc.constantFrom('e', 'a', 'o', '1', 'x');
    fc.assert(
      fc.property(arbitraryDocument, letters, (document, letter) => {
        const node = toNode(document);
        const style = {
          ...plainStyle,
          rules: [rule(letter, { language: null, wholeWords: false, suggestion: '—' })],
        };
        const found = checkStyle(node, meta, style, nothing).filter((each) => each.kind === 'phrase');
        for (const { place, found: text } of found) {
          expect(node.textBetween(place.from, place.to)).toBe(text);
          expect(text.toLowerCase()).toBe(letter);
        }
        const transform = new Transform(node);
        for (const { place, replacement } of found.toReversed()) {
          const marks = node.resolve(place.from + 1).marks();
          transform.replaceWith(place.from, place.to, schema.text(replacement ?? '', marks));
        }
        transform.doc.check();
        expect(
          checkStyle(transform.doc, meta, style, nothing).filter(({ kind }) => kind === 'phrase'),
        ).toEqual([]);
      }),
    );
  });
});
