import { type DOMOutputSpec, DOMSerializer, type Mark, type Node } from 'prosemirror-model';
import type { MarkViewConstructor, NodeViewConstructor } from 'prosemirror-view';

// How each node and mark is shown while it is written, and how it goes to the clipboard. The domain writes HTML as
// text for servers; here elements are made one by one, since nothing in the newsroom writes markup as text. What is
// copied is what the schema's own rules read.

const named = (tag: string, name: string): DOMOutputSpec => [tag, { class: name }, 0];
const spans = ({ attrs }: Node) => ({
  colspan: attrs.colspan === 1 ? null : attrs.colspan,
  rowspan: attrs.rowspan === 1 ? null : attrs.rowspan,
});

const recording = (kind: 'audio' | 'video') => (node: Node) =>
  [
    'figure',
    { class: kind },
    [
      kind,
      {
        src: node.attrs.src,
        poster: node.attrs.poster || null,
        'data-captions': node.attrs.captions || null,
        preload: 'none',
      },
    ],
    [
      'figcaption',
      ['span', { class: 'title' }, node.attrs.title],
      ['span', { class: 'credit' }, node.attrs.credit],
    ],
    ['details', { class: 'transcript' }, ['div', node.attrs.transcript]],
  ] satisfies DOMOutputSpec;

/** Every node of the schema as elements. */
const nodeElements: Readonly<Record<string, (node: Node) => DOMOutputSpec>> = {
  doc: () => ['div', 0],
  text: (node) => (node.text ?? '') as unknown as DOMOutputSpec, // its type leaves out the string it takes
  headline: () => named('h1', 'headline'),
  standfirst: () => named('p', 'standfirst'),
  body: () => named('div', 'body'),
  paragraph: () => ['p', 0],
  hard_break: () => ['br'],
  heading: ({ attrs }) => [`h${attrs.level}`, 0],
  bullet_list: () => ['ul', 0],
  ordered_list: ({ attrs }) => ['ol', { start: attrs.start === 1 ? null : attrs.start }, 0],
  list_item: () => ['li', 0],
  blockquote: ({ attrs }) => ['blockquote', { cite: attrs.cite }, 0],
  pull_quote: ({ attrs }) => [
    'figure',
    { class: 'pull-quote' },
    ['blockquote', ['p', 0]],
    ['figcaption', attrs.attribution],
  ],
  image: ({ attrs }) => [
    'figure',
    { class: 'image' },
    ['img', { src: attrs.src, alt: attrs.alt, width: attrs.width, height: attrs.height }],
    ['figcaption', ['span', 0], ['span', { class: 'credit' }, attrs.credit]],
  ],
  gallery: () => named('div', 'gallery'),
  embed: ({ attrs }) => ['figure', { class: 'embed' }, ['a', { href: attrs.url }, attrs.title]],
  document: ({ attrs }) => [
    'figure',
    { class: 'document' },
    ['a', { href: attrs.src }, attrs.title],
    ['figcaption', ['span', { class: 'credit' }, attrs.credit]],
  ],
  chart: ({ attrs }) => [
    'figure',
    { class: 'chart', 'data-form': attrs.form },
    ['p', { class: 'chart-title' }, attrs.title],
    ['div', 0],
  ],
  audio: recording('audio'),
  video: recording('video'),
  table: () => ['table', ['tbody', 0]],
  table_row: () => ['tr', 0],
  table_cell: (node) => ['td', spans(node), 0],
  table_header: (node) => ['th', spans(node), 0],
  code_block: ({ attrs }) => [
    'pre',
    { dir: 'ltr' },
    ['code', { class: attrs.language === '' ? null : `language-${attrs.language}`, spellcheck: 'false' }, 0],
  ],
  divider: () => ['hr'],
  key_points: () => ['aside', { class: 'key-points' }, ['ul', 0]],
  explainer: ({ attrs }) => [
    'aside',
    { class: 'explainer' },
    ['p', { class: 'explainer-title' }, attrs.title],
    ['div', 0],
  ],
  qa: () => named('div', 'qa'),
  qa_question: () => named('p', 'question'),
  qa_answer: () => named('div', 'answer'),
  timeline: () => named('ol', 'timeline'),
  timeline_entry: ({ attrs }) => ['li', ['time', { datetime: attrs.date }, attrs.date], ['div', 0]],
  rich_link: ({ attrs }) => [
    'aside',
    { class: 'rich-link' },
    ['a', { href: attrs.href, 'data-article': attrs.articleId }, attrs.title],
  ],
  correction: ({ attrs }) => [
    'aside',
    { class: 'correction', 'data-kind': attrs.kind, 'data-date': attrs.date || null },
    0,
  ],
  raw_html: ({ attrs }) => ['div', { class: 'raw-html', 'data-html': attrs.html }],
};

/** Every mark of the schema as an element. */
const markElements: Readonly<Record<string, (mark: Mark) => DOMOutputSpec>> = {
  link: ({ attrs }) => ['a', { href: attrs.href, rel: 'noopener' }, 0],
  language: ({ attrs }) => ['span', { lang: attrs.lang, dir: attrs.dir }, 0],
  strong: () => ['strong', 0],
  emphasis: () => ['em', 0],
  strike: () => ['s', 0],
  sub: () => ['sub', 0],
  sup: () => ['sup', 0],
  code: () => ['code', { spellcheck: 'false', dir: 'ltr' }, 0],
};

/** For the clipboard and for dragging. */
export const clipboardSerializer = new DOMSerializer({ ...nodeElements }, { ...markElements });

/** To be read: pictures from where the newsroom shows them. `pictureAddress`: null for what cannot be shown. */
export function readingSerializer(pictureAddress: (src: string) => string | null): DOMSerializer {
  const image = ({ attrs }: Node): DOMOutputSpec => [
    'figure',
    { class: 'image' },
    ['img', { src: pictureAddress(attrs.src), alt: attrs.alt, loading: 'lazy' }],
    ['figcaption', ['span', 0], ' ', ['span', { class: 'credit' }, attrs.credit]],
  ];
  return new DOMSerializer({ ...nodeElements, image }, { ...markElements });
}

/** Views of every node but text, the document and those that have a view of their own. */
export function plainNodeViews(): Record<string, NodeViewConstructor> {
  const names = Object.keys(nodeElements).filter((name) => name !== 'doc' && name !== 'text');
  return Object.fromEntries(
    names.map((name) => [name, (node: Node) => elementsOf(nodeElements, name, node)]),
  );
}

/** Views of every mark. */
export function plainMarkViews(): Record<string, MarkViewConstructor> {
  const names = Object.keys(markElements);
  return Object.fromEntries(
    names.map((name) => [name, (mark: Mark) => elementsOf(markElements, name, mark)]),
  );
}

function elementsOf<T extends Node | Mark>(
  table: Readonly<Record<string, (of: T) => DOMOutputSpec>>,
  name: string,
  of: T,
): { dom: HTMLElement; contentDOM?: HTMLElement } {
  const make = table[name];
  if (!make) throw new Error(`Nothing says how ${name} is shown.`);
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, make(of));
  if (!(dom instanceof HTMLElement)) throw new Error(`${name} is shown as no element.`);
  return contentDOM ? { dom, contentDOM } : { dom };
}
