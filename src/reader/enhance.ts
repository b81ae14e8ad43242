import type { DocumentNode, StoryDocument } from '../domain/document.ts';

/** `level`: of the heading that the body stands under. */
type Enhancer = (body: readonly DocumentNode[], level: number) => readonly DocumentNode[];

/** What a story's body goes through before it is rendered for a page, in this order. */
const enhancers: readonly Enhancer[] = [liftCorrections, closeHeadingGaps];

/** The document as readers see it. `level`: of the heading that it stands under, 1 for a story on its page. */
export function enhance(document: StoryDocument, level = 1): StoryDocument {
  const [headline, standfirst, body] = document.content ?? [];
  if (!headline || !standfirst || !body) return document;
  const content = enhancers.reduce((blocks, each) => each(blocks, level), body.content ?? []);
  return { ...document, content: [headline, standfirst, { ...body, content }] };
}

/** Corrections stand above the story, wherever they were written. */
function liftCorrections(body: readonly DocumentNode[]): readonly DocumentNode[] {
  const { corrections = [], others = [] } = Object.groupBy(body, (block) =>
    block.type === 'correction' ? 'corrections' : 'others',
  );
  return [...corrections, ...others];
}

/**
 * Subheads follow each other without a gap in their levels, as outlines and screen readers need it: a story
 * whose only subheads were written as h3 shows them as h2. Which of two stands above the other stays.
 */
function closeHeadingGaps(body: readonly DocumentNode[], base: number): readonly DocumentNode[] {
  const above: { readonly written: number; readonly shown: number }[] = [];
  const close = (node: DocumentNode): DocumentNode => {
    if (node.type !== 'heading') {
      return node.content ? { ...node, content: node.content.map(close) } : node;
    }
    const written = Number(node.attrs?.level ?? 2);
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const shown = Math.min(6, (above.at(-1)?.shown ?? base) + 1);
    above.push({ written, shown });
    return { ...node, attrs: { ...node.attrs, level: shown } };
  };
  return body.map(close);
}
