import {
  checkDocument,
  type DocumentNode,
  headlineText,
  parseDocument,
  plainText,
  type StoryDocument,
  standfirstText,
} from './document.ts';
import { InvalidInput } from './errors.ts';
import { coverage } from './refusals/coverage.ts';

// A post of a live story: a small document of its own. Its headline may be empty; it has no standfirst.

/** What a post may hold, at any depth. */
const allowed: ReadonlySet<string> = new Set([
  ...[
    'paragraph',
    'heading',
    'bullet_list',
    'ordered_list',
    'list_item',
    'blockquote',
    'pull_quote',
    'embed',
    'image',
    'gallery',
  ],
  ...['table', 'table_row', 'table_cell', 'table_header', 'code_block', 'divider', 'rich_link', 'correction'],
  ...['text', 'hard_break'],
]);

/** Characters of all its words: it is a post, not a story. */
const mostCharacters = 20_000;
/** Of a post without a headline, when it has to be named. */
const titleLength = 90;

/**
 * Reads JSON from outside as a post.
 * @throws InvalidInput where it is no document, is empty or too long, or holds what a post may not.
 */
export function parsePost(json: unknown): StoryDocument {
  const document = parseDocument(json);
  if (standfirstText(document) !== '') throw new InvalidInput(coverage.post_standfirst());
  const stranger = findStranger(bodyOf(document));
  if (stranger) {
    throw new InvalidInput(coverage.post_block_unfit({ block: stranger }));
  }
  const characters = plainText(document).length;
  if (characters > mostCharacters) {
    throw new InvalidInput(coverage.post_too_long({ most: mostCharacters, characters }));
  }
  return document;
}

/** @throws InvalidInput for a post that readers must not get as it is. */
export function refuseUnfitPost(document: StoryDocument): void {
  if (isEmptyPost(document)) {
    throw new InvalidInput(coverage.post_empty());
  }
  const problems = checkDocument(document);
  if (problems.length > 0)
    throw new InvalidInput(coverage.post_unfit(), {
      errors: problems.map((problem) => ({ field: 'document', ...problem })),
    });
}

/** Whether it has neither a headline nor anything else. */
export function isEmptyPost(document: StoryDocument): boolean {
  const isEmpty = bodyOf(document).every(
    ({ type, content = [] }) => type === 'paragraph' && content.length === 0,
  );
  return isEmpty && headlineText(document).trim() === '';
}

/** What a post is called where it is named: its headline, or how it begins, cut at a word. */
export function postTitle(document: StoryDocument): string {
  const headline = headlineText(document).trim();
  if (headline !== '') return headline;
  const words = postText(document).replace(/\s+/g, ' ');
  if (words.length <= titleLength) return words;
  const cut = words.slice(0, titleLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleLength / 2)).trimEnd()}…`;
}

/** The words of its body, a line for each block. */
export function postText(document: StoryDocument): string {
  return bodyOf(document)
    .map((block) => plainText(block).trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** Whether a kind of node may stand in a post's text. */
export function mayStandInPost(type: string): boolean {
  return allowed.has(type);
}

/** The first kind of block that has no place in a post. */
function findStranger(nodes: readonly DocumentNode[]): string | null {
  for (const { type, content = [] } of nodes) {
    if (!mayStandInPost(type)) return type;
    const inside = findStranger(content);
    if (inside) return inside;
  }
  return null;
}

function bodyOf(document: StoryDocument): readonly DocumentNode[] {
  return document.content?.[2]?.content ?? [];
}
