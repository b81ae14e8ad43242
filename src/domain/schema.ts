import { Schema } from 'prosemirror-model';
import { blocks } from './blocks.ts';
import { marks } from './marks.ts';

/** Counts up when a stored document may no longer fit; each step then gets a way forward. */
export const SCHEMA_VERSION = 2;

/** A story is one document: headline, standfirst, body. */
export const schema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: 'headline standfirst body' },
    headline: { content: 'text*', marks: 'emphasis language sub sup', defining: true },
    standfirst: { content: 'text*', marks: 'link emphasis strong language sub sup', defining: true },
    body: { content: 'block+' },
    ...Object.fromEntries(blocks.map((block) => [block.name, block.spec])),
    text: { group: 'inline' },
  },
  marks: Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, mark.spec])),
});
