import type { Node } from 'prosemirror-model';

/** A link of a story to what may be one of our own pages. */
export interface StoryLink {
  /** What to ask about: `story:ID` where the link names a story, else its address. */
  readonly target: string;
  readonly from: number;
  readonly to: number;
}

/** Why readers cannot follow a link. */
export type LinkTrouble = 'draft' | 'gone' | 'nowhere' | 'newsroom';

/** Every link of a document, those in the text joined where marks inside of them differ. */
export function linksOf(document: Node): StoryLink[] {
  const links: { target: string; from: number; to: number }[] = [];
  document.descendants((node, position) => {
    const to = position + node.nodeSize;
    if (node.type.name === 'rich_link') {
      const { articleId, href } = node.attrs;
      links.push({ target: articleId === null ? href : `story:${articleId}`, from: position, to });
    }
    const href = node.marks.find(({ type }) => type.name === 'link')?.attrs.href;
    if (typeof href !== 'string') return;
    const last = links.at(-1);
    if (last && last.target === href && last.to === position) last.to = to;
    else links.push({ target: href, from: position, to });
  });
  return links;
}
