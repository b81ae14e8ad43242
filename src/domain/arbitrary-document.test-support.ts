import fc from 'fast-check';
import type { Node, NodeType } from 'prosemirror-model';
import { type StoryDocument, toDocument } from './document.ts';
import { schema } from './schema.ts';

/**
 * Text as it can stand in HTML: no control characters, which HTML cannot hold, and no lone surrogates. A
 * carriage return is left out because HTML reads it as a line end.
 */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((each) =>
    each.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '').toWellFormed(),
  )
  .filter((each) => each !== '');
const name = fc.oneof(fc.constant(''), text);

const values: Record<string, fc.Arbitrary<unknown>> = {
  level: fc.constantFrom(2, 3, 4),
  start: fc.integer({ min: 0, max: 500 }),
  src: fc.constantFrom('asset:abc', 'https://example.org/a?b=1&c="2"'.replaceAll('"', '%22')),
  poster: fc.constantFrom('', 'asset:poster'),
  cite: fc.constantFrom(null, 'https://example.org/'),
  width: fc.constantFrom(null, 1, 640),
  height: fc.constantFrom(null, 1, 480),
  colspan: fc.integer({ min: 1, max: 9 }),
  rowspan: fc.integer({ min: 1, max: 9 }),
  url: fc.constantFrom('https://www.youtube.com/watch?v=1&t=2', 'https://vimeo.com/1'),
  href: fc.constantFrom('/world/story', 'https://example.org/?a=1&b=2', 'mailto:desk@example.org', '#part'),
  articleId: fc.constantFrom(null, 'abc123'),
  language: fc.constantFrom('', 'sql', 'c++'),
  kind: fc.constantFrom('correction', 'clarification', 'editors-note'),
  captions: fc.constantFrom('', 'WEBVTT\n\n00:01.000 --> 00:02.000\nA bell & "more"'),
  date: fc.constantFrom('', '2026-11-24'),
  form: fc.constantFrom('chart', 'map'),
  lang: fc.constantFrom('ar', 'fr', 'zh-Hant'),
  dir: fc.constantFrom(null, 'rtl', 'ltr'),
};

function attributesOf(type: { attrs?: unknown; spec: { attrs?: Record<string, unknown> } }) {
  const names = Object.keys(type.spec.attrs ?? {});
  return fc.record(Object.fromEntries(names.map((each) => [each, values[each] ?? name])));
}

const marks = fc
  .uniqueArray(fc.constantFrom(...Object.values(schema.marks)), { maxLength: 3 })
  .chain((types) => fc.tuple(...types.map((type) => attributesOf(type).map((attrs) => type.create(attrs)))));

function inlineOf(type: NodeType): fc.Arbitrary<readonly Node[]> {
  const words = fc.tuple(text, marks).map(([words, each]) => schema.text(words, type.allowedMarks(each)));
  const lineBreak = fc.constant(schema.nodes.hard_break?.create() as Node);
  const allowsBreak = type.contentMatch.matchType(schema.nodes.hard_break as NodeType) !== null;
  return fc.array(allowsBreak ? fc.oneof({ weight: 5, arbitrary: words }, lineBreak) : words, {
    maxLength: 4,
  });
}

/** Any node of this type whose content the schema allows; below `depth` only what it must have. */
function nodeOf(type: NodeType, depth: number): fc.Arbitrary<Node> {
  const attrs = attributesOf(type as never);
  const content = type.isLeaf
    ? fc.constant([])
    : type.inlineContent
      ? inlineOf(type)
      : childrenOf(type, depth);
  return fc
    .tuple(attrs, content)
    .map(([values, children]) => type.createAndFill(values, [...children]) ?? type.createAndFill(values))
    .filter((node) => node !== null);
}

function childrenOf(type: NodeType, depth: number): fc.Arbitrary<readonly Node[]> {
  const walk = (match: NodeType['contentMatch'], left: number): fc.Arbitrary<readonly Node[]> => {
    const next = Array.from({ length: match.edgeCount }, (_, place) => match.edge(place)).filter(
      (edge) =>
        depth > 0 ||
        ['paragraph', 'list_item', 'image', 'table_row', 'table_cell'].includes(edge.type.name) ||
        !match.validEnd,
    );
    if (next.length === 0 || (match.validEnd && left <= 0)) return fc.constant([]);
    const further = fc
      .constantFrom(...next)
      .chain((edge) =>
        nodeOf(edge.type, depth - 1).chain((node) =>
          walk(edge.next, left - 1).map((rest) => [node, ...rest]),
        ),
      );
    return match.validEnd ? fc.oneof(fc.constant([]), further) : further;
  };
  return walk(type.contentMatch, 4);
}

/** Any valid story. */
export const arbitraryDocument: fc.Arbitrary<StoryDocument> = fc
  .tuple(
    nodeOf(schema.nodes.headline as NodeType, 0),
    nodeOf(schema.nodes.standfirst as NodeType, 0),
    nodeOf(schema.nodes.body as NodeType, 3),
  )
  .map((parts) => toDocument(schema.node('doc', null, parts)));
