import type { DocumentNode, StoryDocument } from '../domain/document.ts';

type Enhancer = (body: readonly DocumentNode[]) => readonly DocumentNode[];

/** What a story's body goes through before it is rendered for a page, in this order. */
const enhancers: readonly Enhancer[] = [liftCorrections];

/** The document as readers see it. */
export function enhance(document: StoryDocument): StoryDocument {
  const [headline, standfirst, body] = document.content ?? [];
  if (!headline || !standfirst || !body) return document;
  const content = enhancers.reduce((blocks, each) => each(blocks), body.content ?? []);
  return { ...document, content: [headline, standfirst, { ...body, content }] };
}

/** Corrections stand above the story, wherever they were written. */
function liftCorrections(body: readonly DocumentNode[]): readonly DocumentNode[] {
  const { corrections = [], others = [] } = Object.groupBy(body, (block) =>
    block.type === 'correction' ? 'corrections' : 'others',
  );
  return [...corrections, ...others];
}
