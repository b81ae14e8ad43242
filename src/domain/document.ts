import { Node } from 'prosemirror-model';
import type { ArticleMeta, LeadImage } from './article.ts';
import { blockByName } from './blocks.ts';
import { InvalidInput } from './errors.ts';
import { documents } from './refusals/documents.ts';
import type { Refusal } from './refusals/refusal.ts';
import { isSafeLink } from './safe-address.ts';
import { schema } from './schema.ts';
import { wordsOf } from './words.ts';

export { SCHEMA_VERSION } from './schema.ts';

/** A part of a document as JSON, in ProseMirror's form. */
export interface DocumentNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
  readonly content?: readonly DocumentNode[];
}

/** A story's headline, standfirst and body as JSON: what is stored and sent. */
export type StoryDocument = DocumentNode;

const maxDepth = 60;

/**
 * Reads JSON from outside as a document.
 * @throws InvalidInput when it does not fit the schema, with where it does not.
 */
export function parseDocument(json: unknown): StoryDocument {
  if (depthOf(json) > maxDepth) throw new InvalidInput(documents.document_too_deep({ levels: maxDepth }));
  try {
    const node = toNode(json as StoryDocument);
    node.check();
    if (node.type.name !== 'doc') throw new RangeError(`a ${node.type.name} is not a whole story`);
    return toDocument(node);
  } catch (error) {
    throw new InvalidInput(
      documents.document_unfit({ why: error instanceof Error ? error.message : String(error) }),
    );
  }
}

function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0 && depth <= maxDepth * 2 + 2) {
    depth += 1;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return depth / 2; // every level of nodes is an object and its array of content
}

/** A stored document as ProseMirror's nodes. */
export function toNode(document: StoryDocument): Node {
  return Node.fromJSON(schema, document);
}

/** ProseMirror's nodes as a document to store. */
export function toDocument(node: Node): StoryDocument {
  return node.toJSON();
}

/** A document with these parts. `body`: at least one block, else an empty paragraph stands in. */
export function documentOf(parts: {
  readonly headline: string | readonly DocumentNode[];
  readonly standfirst?: string | readonly DocumentNode[];
  readonly body: readonly DocumentNode[];
}): StoryDocument {
  return {
    type: 'doc',
    content: [
      { type: 'headline', ...inline(parts.headline) },
      { type: 'standfirst', ...inline(parts.standfirst ?? '') },
      { type: 'body', content: parts.body.length > 0 ? parts.body : [{ type: 'paragraph' }] },
    ],
  };
}

function inline(words: string | readonly DocumentNode[]): Pick<DocumentNode, 'content'> {
  const content = typeof words === 'string' ? [{ type: 'text', text: words }] : words;
  return words.length > 0 ? { content } : {};
}

/** The headline without marks. */
export function headlineText(document: StoryDocument): string {
  return textOf(document.content?.[0]);
}

/** The words of a part of a document without marks. */
export function plainText(node: DocumentNode): string {
  return textOf(node);
}

/** The standfirst without marks. */
export function standfirstText(document: StoryDocument): string {
  return textOf(document.content?.[1]);
}

function textOf(node: DocumentNode | undefined): string {
  if (!node) return '';
  return node.text ?? (node.content ?? []).map(textOf).join('');
}

/** Words of the body. */
export function wordCount(document: StoryDocument, language = 'en'): number {
  let count = 0;
  visit(document.content?.[2], (node) => {
    if (node.text) count += wordsOf(node.text, language).length;
  });
  return count;
}

/** The first picture of the body, or null. */
export function leadImage(document: StoryDocument): LeadImage | null {
  const found: LeadImage[] = [];
  visit(document.content?.[2], ({ type, attrs }) => {
    if (type !== 'image' || found.length > 0) return;
    found.push({
      src: String(attrs?.src),
      alt: String(attrs?.alt ?? ''),
      credit: String(attrs?.credit ?? ''),
    });
  });
  return found[0] ?? null;
}

/** The sources of all pictures of the body, stills of films among them, each once. */
export function imageSources(document: StoryDocument): string[] {
  const sources = new Set<string>();
  visit(document.content?.[2], ({ type, attrs }) => {
    if (type === 'image') sources.add(String(attrs?.src));
    if (type === 'video' && attrs?.poster) sources.add(String(attrs.poster));
  });
  return [...sources];
}

/** The sources of all pictures that readers get with a story: those of its words, and the one it is shared with. */
export function storyPictures(story: {
  readonly document: StoryDocument;
  readonly meta: Pick<ArticleMeta, 'sharedPicture'>;
}): string[] {
  const { sharedPicture } = story.meta;
  return [...new Set([...imageSources(story.document), ...(sharedPicture ? [sharedPicture.src] : [])])];
}

/** Blocks of a sound, a film or a document. */
export const fileBlocks: readonly string[] = ['audio', 'video', 'document'];

/** The sources of all sounds, films and documents of the body, each once. */
export function fileSources(document: StoryDocument): string[] {
  const sources = new Set<string>();
  visit(document.content?.[2], ({ type, attrs }) => {
    if (fileBlocks.includes(type)) sources.add(String(attrs?.src));
  });
  return [...sources];
}

/** What stands in a story and is kept in the library, each once. */
export function mediaSources(document: StoryDocument): string[] {
  return [...new Set([...imageSources(document), ...fileSources(document)])];
}

function visit(node: DocumentNode | undefined, take: (node: DocumentNode) => void): void {
  if (!node) return;
  take(node);
  for (const child of node.content ?? []) visit(child, take);
}

/**
 * What must be mended in a document that fits the schema before readers may see it. `allowRawHtml`: whether its writer
 * may use markup.
 */
export function checkDocument(document: StoryDocument, allowRawHtml = false): Refusal[] {
  const problems: Refusal[] = [];
  toNode(document).descendants((node) => {
    problems.push(...(blockByName.get(node.type.name)?.check?.(node) ?? []));
    if (node.type.name === 'raw_html' && !allowRawHtml) {
      problems.push(documents.raw_html_not_allowed());
    }
    for (const mark of node.marks) {
      if (mark.type.name === 'link' && !isSafeLink(mark.attrs.href)) {
        problems.push(documents.link_unfit({ address: String(mark.attrs.href) }));
      }
    }
  });
  return problems;
}
