import { blocks } from '../../domain/blocks.ts';
import type { DocumentNode } from '../../domain/document.ts';
import type { SampleWords } from './sample-words.ts';

const text = (words: string): DocumentNode => ({ type: 'text', text: words });
const paragraph = (words: string): DocumentNode => ({ type: 'paragraph', content: [text(words)] });
const item = (words: string): DocumentNode => ({ type: 'list_item', content: [paragraph(words)] });

/** Every kind of block that may stand in a body, each with the kinds of neighbours it has. */
export function sampleBlocks(
  words: SampleWords,
): readonly { readonly name: string; readonly node: DocumentNode }[] {
  const richer = richerBlocks(words);
  return blocks.flatMap(({ name, fixture }) => {
    const nodes = richer[name] ?? (fixture ? [fixture as DocumentNode] : []); // a fixture is a node as JSON
    return nodes.map((node) => ({ name, node }));
  });
}

/** Blocks as stories have them: the examples of their homes are as small as tests want them. */
function richerBlocks(words: SampleWords): Readonly<Record<string, readonly DocumentNode[]>> {
  const [first = '', second = '', third = ''] = words.sentences;
  const [title = '', , other = ''] = words.headlines;
  const short = words.short;
  const picture = (src: string, credit = `${words.writers[0]}`): DocumentNode => ({
    type: 'image',
    attrs: {
      src,
      alt: title,
      credit,
      width: src === 'tall' ? 900 : 1600,
      height: src === 'tall' ? 1200 : 1067,
    },
    content: [text(first)],
  });
  return {
    paragraph: [{ type: 'paragraph', content: markedText(words) }, paragraph(second)],
    heading: [2, 3, 4].map((level) => ({ type: 'heading', attrs: { level }, content: [text(other)] })),
    bullet_list: [{ type: 'bullet_list', content: short.map(item) }],
    ordered_list: [{ type: 'ordered_list', attrs: { start: 9 }, content: short.map(item) }],
    blockquote: [
      { type: 'blockquote', attrs: { cite: null }, content: [paragraph(third), paragraph(first)] },
    ],
    pull_quote: [
      {
        type: 'pull_quote',
        attrs: { attribution: words.writers[1] ?? '' },
        content: [text(words.headlines[1] ?? '')],
      },
    ],
    image: [picture('wide'), picture('tall', '')],
    gallery: [{ type: 'gallery', content: ['wide', 'tall', 'square', 'wide'].map((src) => picture(src)) }],
    table: [sampleTable(words)],
    key_points: [{ type: 'key_points', content: [item(first), item(short[1] ?? ''), item(second)] }],
    explainer: [
      { type: 'explainer', attrs: { title: other }, content: [paragraph(first), paragraph(second)] },
    ],
    qa: [
      {
        type: 'qa',
        content: [title, other].flatMap((question) => [
          { type: 'qa_question', content: [text(question)] },
          { type: 'qa_answer', content: [paragraph(second)] },
        ]),
      },
    ],
    timeline: [
      {
        type: 'timeline',
        content: ['1911', '2017-03', '2026-11-20'].map((date, at) => ({
          type: 'timeline_entry',
          attrs: { date },
          content: [paragraph(words.sentences[at] ?? first)],
        })),
      },
    ],
    correction: ['correction', 'clarification', 'editors-note'].map((kind) => ({
      type: 'correction',
      attrs: { kind, date: '2026-11-20' },
      content: [paragraph(second)],
    })),
  };
}

/** A paragraph with every mark that words may have. */
function markedText({ sentences, short, foreign }: SampleWords): DocumentNode[] {
  const marked = (words: string | undefined, type: string, attrs?: Readonly<Record<string, unknown>>) => [
    text(' '),
    { type: 'text', text: words ?? '', marks: [{ type, ...(attrs && { attrs }) }] },
  ];
  return [
    text(sentences[0] ?? ''),
    ...marked(short[0], 'strong'),
    ...marked(short[1], 'emphasis'),
    ...marked(short[2], 'link', { href: 'https://www.iana.org/domains' }),
    ...marked(short[3], 'link', { href: '/' }),
    ...marked('npm start', 'code'),
    ...marked(foreign.text, 'language', { lang: foreign.lang, dir: foreign.lang === 'ar' ? 'rtl' : 'ltr' }),
    text('.'),
  ];
}

function sampleTable({ short, writers }: SampleWords): DocumentNode {
  const row = (type: string, cells: readonly string[]): DocumentNode => ({
    type: 'table_row',
    content: cells.map((words) => ({ type, content: [text(words)] })),
  });
  return {
    type: 'table',
    content: [
      row('table_header', [short[5] ?? '', ...writers, '2025', '2026', '2027', '2028', '2029']),
      ...short.map((name, at) =>
        row('table_cell', [
          name,
          `${1200 + at * 37}`,
          `${98 * (at + 1)}`,
          '12.5',
          '1,304',
          '7',
          '0.4',
          '1,111,304',
        ]),
      ),
    ],
  };
}
