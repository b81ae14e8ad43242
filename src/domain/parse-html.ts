import { parseHTML } from 'linkedom';
import { DOMParser } from 'prosemirror-model';
import sanitizeHtml from 'sanitize-html';
import { type DocumentNode, documentOf, parseDocument } from './document.ts';
import { InvalidInput } from './errors.ts';
import { documents } from './refusals/documents.ts';
import { schema } from './schema.ts';
import { noteWhatGoes, tidyForeignHtml } from './tidy-html.ts';

const maxCharacters = 5_000_000;
const maxDepth = 50;

export interface ParsedBody {
  /** At least one block. */
  readonly body: readonly DocumentNode[];
  /** What was left out or changed, for the person who brought it. */
  readonly notes: readonly string[];
}

export interface ParseOptions {
  /** Whether the HTML is our own, written without white space between blocks: then every space counts. */
  readonly isCanonical?: boolean;
  /** Whether the writer's role may use raw HTML. */
  readonly allowRawHtml?: boolean;
}

const parser = DOMParser.fromSchema(schema);

/**
 * Reads HTML as the body of a story. Whatever comes in, what comes out fits the schema: what has no place
 * in a story is left out and noted.
 * @throws InvalidInput when the HTML is too long or too deep.
 */
export function parseBodyHtml(html: string, options: ParseOptions = {}): ParsedBody {
  if (html.length > maxCharacters) {
    throw new InvalidInput(documents.html_too_long({ most: maxCharacters, characters: html.length }));
  }
  refuseDeep(html);
  const notes: string[] = [];
  const clean = sanitizeHtml(html, sanitizerOptions);
  const { document } = parseHTML(`<!doctype html><html><body><div>${clean}</div></body></html>`);
  const root = document.querySelector('body > div');
  if (!root) throw new InvalidInput(documents.html_unreadable());
  notes.push(...noteWhatGoes(html, root, options.allowRawHtml ?? false));
  if (!options.isCanonical) tidyForeignHtml(root);
  const node = parser.parse(
    root as never,
    {
      topNode: schema.nodes.body?.createAndFill() ?? undefined,
      preserveWhitespace: options.isCanonical ? 'full' : false,
    } as Parameters<typeof parser.parse>[1],
  );
  const blocks: DocumentNode[] = node.toJSON().content ?? [];
  const body = options.isCanonical ? blocks : blocks.filter(hasSubstance);
  return { body: fitted(body), notes };
}

/** The parser fits content into the schema; this says so for certain before anything is stored. */
function fitted(body: readonly DocumentNode[]): readonly DocumentNode[] {
  return parseDocument(documentOf({ headline: '', body })).content?.[2]?.content ?? [];
}

/** Whether a block holds anything; foreign HTML is full of empty paragraphs. */
function hasSubstance(block: DocumentNode): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return true;
  return (block.content ?? []).some((child) => child.type === 'text' && child.text?.trim() !== '');
}

/** Deep nesting would exhaust the stack of every recursive step that follows. */
function refuseDeep(html: string): void {
  let depth = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (voidElements.has(name?.toLowerCase() ?? '')) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    // Unclosed paragraphs and list items also count here, so the limit is generous.
    if (depth > 2_500) throw tooDeep();
  }
}

function tooDeep(): InvalidInput {
  return new InvalidInput(documents.html_too_deep());
}

const voidElements = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'source',
  'wbr',
  'col',
  'area',
  'track',
]);

const sanitizerOptions: sanitizeHtml.IOptions = {
  allowedTags: [
    ...'p h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption img a strong b em i s del strike sub sup code'.split(
      ' ',
    ),
    ...'pre hr br table thead tbody tfoot tr td th caption aside div section article main span time audio video source'.split(
      ' ',
    ),
    ...'iframe details summary dl dt dd cite q'.split(' '),
  ],
  allowedAttributes: {
    '*': ['class', 'lang', 'dir', 'data-*'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    blockquote: ['cite'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    time: ['datetime'],
    audio: ['src', 'title'],
    video: ['src', 'poster', 'title'],
    source: ['src'],
    iframe: ['src', 'title'],
  },
  // The schema's own rules decide which addresses stand; this only keeps scripts out before them.
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'asset'],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'poster'],
  allowProtocolRelative: false,
  nestingLimit: maxDepth, // deeper elements go, their text stays
  parseStyleAttributes: false,
  disallowedTagsMode: 'discard',
};
