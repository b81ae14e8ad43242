/** A text in pieces; those that were looked for are marked. Plain text: whoever shows it escapes it. */
export type MarkedText = readonly { readonly text: string; readonly isMarked: boolean }[];

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Characters of a passage. */
const passageLength = 220;

/**
 * A text with these words marked. Together the pieces are the text.
 * @param marked in lower case, as they are written
 */
export function markText(text: string, marked: ReadonlySet<string>): MarkedText {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(word)) {
    if (!marked.has(written.toLowerCase())) continue;
    const between = text.slice(end, index);
    const last = pieces.at(-1);
    // Words that stand together are marked together.
    if (last?.isMarked && /^\s+$/.test(between)) last.text += between + written;
    else {
      if (between !== '') pieces.push({ text: between, isMarked: false });
      pieces.push({ text: written, isMarked: true });
    }
    end = index + written.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}

/**
 * The passage of a text that has the most of these words, within one of its blocks and cut at words; its beginning where
 * it has none.
 */
export function passageWith(text: string, marked: ReadonlySet<string>): MarkedText {
  const blocks = text.split(/\n{2,}/).map((block) => block.replaceAll(/\s+/g, ' ').trim());
  const places = blocks.map((block) => ({ block, ...bestPlace(block, marked) }));
  // A caption or a cell of a table is a passage only where nothing longer has the words.
  const [best] = places.sort(
    (a, b) => b.words - a.words || Number(isLong(b.block)) - Number(isLong(a.block)),
  );
  if (!best) return [];
  const { block } = best;
  const from = startOf(block, best.start);
  const cut = block.slice(from, from + passageLength);
  const isEnd = from + passageLength >= block.length;
  const whole = isEnd ? cut : cut.replace(/\s+\S*$/, '');
  return markText(`${from > 0 ? '… ' : ''}${whole}${isEnd ? '' : ' …'}`, marked);
}

const isLong = (block: string) => block.length > 80;

/** Where in a block most of these words stand together, and how many different ones. */
function bestPlace(block: string, marked: ReadonlySet<string>): { start: number; words: number } {
  const places = [...block.matchAll(word)].filter(({ 0: written }) => marked.has(written.toLowerCase()));
  let best = { start: 0, words: 0 };
  for (const [place, { index }] of places.entries()) {
    const inside = places.slice(place, place + 40).filter((each) => each.index < index + passageLength - 40);
    const words = new Set(inside.map(({ 0: written }) => written.toLowerCase())).size;
    if (words > best.words) best = { start: index, words };
  }
  return best;
}

/** Where a passage starts that shows what stands at `place`: at its sentence, or some words before. */
function startOf(text: string, place: number): number {
  if (place < 60) return 0;
  const before = text.slice(place - 60, place);
  const sentence = /^.*[.!?؟…]["”»]?\s+/.exec(before);
  if (sentence) return place - 60 + sentence[0].length;
  return place - 60 + before.indexOf(' ') + 1;
}
