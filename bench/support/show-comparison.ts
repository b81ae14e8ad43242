import type { Compared, Spread } from './compare-archives.ts';

const atMost = { ratio: 2, milliseconds: 50 } as const;
const columns = [34, 20, 20, 10, 10] as const;

/** A line for each act: p50 and p95 over both archives, and how many times those of the small one are those of the big. */
export function showComparison(sizes: readonly [number, number], compared: readonly Compared[]): string {
  const line = (...cells: readonly string[]) =>
    cells
      .map((cell, place) => (place === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[place] ?? 10)))
      .join('');
  const [small, big] = sizes.map((size) => `${size.toLocaleString('en')} stories`);
  return [
    '',
    line('', small ?? '', big ?? '', 'ratio', 'ratio'),
    line('ms', 'p50      p95', 'p50      p95', 'p50', 'p95'),
    ...compared.map((each) =>
      line(each.name, shown(each.small), shown(each.big), ...ratiosOf(each).map(two)),
    ),
  ].join('\n');
}

/** Whether all of it keeps to what was promised, and what does not. */
export function judge(compared: readonly Compared[]): { readonly isKept: boolean; readonly verdict: string } {
  const slow = compared
    .filter(({ isList, big }) => isList && big.p95 > atMost.milliseconds)
    .map(({ name }) => name);
  const grown = compared
    .filter((each) => ratiosOf(each).some((ratio) => ratio > atMost.ratio))
    .map(({ name }) => name);
  const said = (names: readonly string[]) => (names.length === 0 ? 'all' : `all but ${names.join('; ')}`);
  const verdict = [
    '',
    `p95 of lists under ${atMost.milliseconds} ms: ${said(slow)}`,
    `VERDICT: at most ${atMost.ratio} times as long, p50 and p95: ${said(grown)}`,
  ].join('\n');
  return { isKept: slow.length + grown.length === 0, verdict };
}

function ratiosOf({ ratio }: Compared): [number, number] {
  return [ratio.p50, ratio.p95];
}

function shown({ p50, p95 }: Spread): string {
  return `${p50.toFixed(1)} ${p95.toFixed(1).padStart(8)}`;
}

function two(ratio: number): string {
  return ratio.toFixed(2);
}
