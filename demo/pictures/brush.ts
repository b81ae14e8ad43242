/** Width and height of every picture, in pixels. */
const width = 1600;
const height = 1067;

/** The inks of the paper's one illustrator. */
export const ink = {
  night: '#1f2a38',
  deep: '#2f4858',
  sea: '#557c8a',
  mist: '#a9bfc0',
  sky: '#dfe3d8',
  paper: '#f3ead9',
  sand: '#e0c9a0',
  ochre: '#c98f3c',
  rust: '#a5482c',
  red: '#96121d',
  moss: '#5d6b43',
  pine: '#2f3f33',
  black: '#1b1815',
  white: '#fbf7ee',
} as const;

/** A row of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const rect = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`;

export const circle = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

/** A shape through these points, by turns x and y. */
export const shape = (points: readonly number[], fill: string): string =>
  `<polygon points="${points.join(' ')}" fill="${fill}"/>`;

/** A line of the brush. */
export const stroke = (path: string, colour: string, weight: number): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Land, water or cloud: everything below a torn edge. `roughness` in pixels. */
export function torn(seed: number, y: number, roughness: number, fill: string, step = 80): string {
  const next = numbers(seed);
  const edge: number[] = [];
  for (let x = -step; x <= width + step; x += step)
    edge.push(x, Math.round(y + (next() - 0.5) * 2 * roughness));
  return shape([-step, height + 50, ...edge, width + step, height + 50], fill);
}

/** Short horizontal strokes on water, between two heights. */
export function ripples(seed: number, from: number, to: number, count: number, colour: string): string {
  const next = numbers(seed);
  return Array.from({ length: count }, () => {
    const x = next() * width;
    const y = from + next() * (to - from);
    return stroke(`M${x.toFixed()} ${y.toFixed()}h${(30 + next() * 120).toFixed()}`, colour, 4);
  }).join('');
}

/** A house front with a gable. */
export function house(
  x: number,
  base: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
  window: string,
): string {
  const panes = Array.from({ length: 4 }, (_, place) =>
    rect(
      x + w * (place % 2 ? 0.6 : 0.2),
      base - h + 20 + (place > 1 ? h * 0.42 : 0),
      w * 0.2,
      h * 0.22,
      window,
    ),
  ).join('');
  return (
    rect(x, base - h, w, h, wall) +
    shape([x - 6, base - h, x + w / 2, base - h - w * 0.5, x + w + 6, base - h], roof) +
    panes
  );
}

/** A whole picture on a ground of one colour. */
export function picture(ground: string, ...layers: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${rect(0, 0, width, height, ground)}${layers.join('')}</svg>`;
}
