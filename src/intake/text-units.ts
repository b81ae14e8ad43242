/** A paragraph or a line that stands for itself, as it is written. */
export interface Unit {
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
}

const listMark = /^\s*(?:[•·‣▪◦●○■□*–—-]|\(?[0-9٠-٩]{1,3}[.)])\s+\S/;

/** Whether a line starts like an item of a list. */
export function looksLikeItem(line: string): boolean {
  return listMark.test(line);
}

/**
 * The paragraphs of a plain text. Lines that were broken at a fixed width, as mail programs do, are joined;
 * otherwise each line is a paragraph of its own, with or without empty lines between them.
 */
export function textUnits(text: string): Unit[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const groups = groupsBetweenEmptyLines(lines);
  const width = wrapWidth(lines);
  return groups.flatMap((group) => (width === null ? group.map(unitOf) : joinWrapped(group, width)));
}

function groupsBetweenEmptyLines(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function unitOf(line: string): Unit {
  const text = line.trimStart();
  return {
    text: text.replace(/[ \t\u00a0]+$/g, ''),
    indent: columns(line.slice(0, line.length - text.length)),
  };
}

function columns(space: string): number {
  return [...space].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0);
}

/**
 * The width that lines were broken at, or null. Broken lines fill most of a width of at most 100, and most
 * of them end in the middle of a sentence.
 */
function wrapWidth(lines: readonly string[]): number | null {
  const followed = lines.filter(
    (line, place) => line.trim() !== '' && (lines[place + 1] ?? '').trim() !== '',
  );
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (width > 100 || width < 40 || followed.length < 3) return null;
  const full = followed.filter((line) => line.length > width * 0.7);
  const unfinished = full.filter((line) => !/[.!?:…。؟]["'”’»)]*$/.test(line));
  return full.length > followed.length * 0.6 && unfinished.length > full.length * 0.5 ? width : null;
}

function joinWrapped(group: readonly string[], width: number): Unit[] {
  const units: Unit[] = [];
  let previous = '';
  for (const line of group) {
    const last = units.at(-1);
    const continues = last !== undefined && !looksLikeItem(line) && previous.length > width * 0.6;
    if (continues) units[units.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    else units.push(unitOf(line));
    previous = line;
  }
  return units;
}
