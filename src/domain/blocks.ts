import type { Block } from './block.ts';
import { correction, explainer, keyPoints } from './blocks/boxes.ts';
import { chart } from './blocks/chart.ts';
import { codeBlock, divider } from './blocks/code-and-divider.ts';
import { documentFile } from './blocks/document.ts';
import { embed } from './blocks/embed.ts';
import { heading } from './blocks/heading.ts';
import { bulletList, listItem, orderedList } from './blocks/lists.ts';
import { hardBreak, paragraph } from './blocks/paragraph.ts';
import { gallery, image } from './blocks/pictures.ts';
import { qa, qaAnswer, qaQuestion } from './blocks/questions.ts';
import { blockquote, pullQuote } from './blocks/quotes.ts';
import { rawHtml } from './blocks/raw-html.ts';
import { richLink } from './blocks/rich-link.ts';
import { audio, video } from './blocks/sound-and-film.ts';
import { table, tableCell, tableHeader, tableRow } from './blocks/table.ts';
import { timeline, timelineEntry } from './blocks/timeline.ts';

/** Every kind of block there is. The first is what text without a block of its own becomes. */
export const blocks: readonly Block[] = [
  paragraph,
  heading,
  bulletList,
  orderedList,
  listItem,
  blockquote,
  pullQuote,
  image,
  gallery,
  embed,
  audio,
  video,
  documentFile,
  chart,
  table,
  tableRow,
  tableCell,
  tableHeader,
  codeBlock,
  divider,
  keyPoints,
  explainer,
  qa,
  qaQuestion,
  qaAnswer,
  timeline,
  timelineEntry,
  richLink,
  correction,
  rawHtml,
  hardBreak,
];

/** The home of each kind of block by its name. */
export const blockByName: ReadonlyMap<string, Block> = new Map(blocks.map((block) => [block.name, block]));
