/** The end of a scale from nought that holds `most`, and the steps on it: round numbers, three to five of them. */
export function niceScale(most: number): { readonly end: number; readonly ticks: readonly number[] } {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power);
  const steps = Math.ceil(Math.max(most, 1) / step);
  return { end: steps * step, ticks: Array.from({ length: steps + 1 }, (_, place) => place * step) };
}
