import { circle, ink, picture, rect, shape, stroke } from './brush.ts';

interface Sitter {
  readonly ground: string;
  readonly skin: string;
  readonly hair: string;
  readonly coat: string;
  /** How the hair falls. */
  readonly cut: 'short' | 'long' | 'bun' | 'scarf';
  readonly glasses?: boolean;
}

const ellipse = (x: number, y: number, rx: number, ry: number, fill: string) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

/** Cut from paper: shoulders, a neck, a head, and hair before and behind it. */
function portrait({ ground, skin, hair, coat, cut, glasses = false }: Sitter): string {
  const behind = {
    short: '',
    long: shape([570, 470, 1030, 470, 1080, 860, 520, 860], hair),
    bun: circle(800, 175, 95, hair),
    scarf: shape([560, 430, 1040, 430, 1120, 900, 480, 900], hair),
  }[cut];
  const before =
    cut === 'scarf'
      ? `<path d="M570 470C560 250 700 180 800 180S1040 250 1030 470C990 340 920 300 800 300S610 340 570 470Z" fill="${hair}"/>`
      : `<path d="M578 455C560 255 690 190 800 190S1040 255 1022 455C1000 350 930 330 860 340C760 352 640 330 578 455Z" fill="${hair}"/>`;
  const lenses = glasses
    ? [720, 880]
        .map((x) => `<circle cx="${x}" cy="470" r="52" fill="none" stroke="${ink.black}" stroke-width="9"/>`)
        .join('') + stroke('M772 466h56', ink.black, 9)
    : '';
  return picture(
    ground,
    behind,
    `<path d="M300 1067C320 830 540 790 800 790S1280 830 1300 1067Z" fill="${coat}"/>`,
    rect(725, 640, 150, 190, skin),
    shape([690, 800, 800, 960, 910, 800, 860, 790, 740, 790], ink.white),
    ellipse(800, 480, 205, 255, skin),
    before,
    stroke('M690 420q30 -20 60 0', ink.black, 8) + stroke('M850 420q30 -20 60 0', ink.black, 8),
    circle(720, 470, 11, ink.black) + circle(880, 470, 11, ink.black),
    lenses,
    stroke('M800 480q-16 60 -4 78', ink.rust, 7),
    stroke('M740 620q60 34 120 0', ink.red, 9),
  );
}

/** Pictures of those who write. */
export const people: Readonly<Record<string, () => string>> = {
  'portrait-okafor': () =>
    portrait({ ground: ink.mist, skin: '#7a4b33', hair: ink.black, coat: ink.deep, cut: 'bun' }),
  'portrait-reyl': () =>
    portrait({
      ground: ink.sand,
      skin: '#e3b48e',
      hair: '#6d665c',
      coat: ink.night,
      cut: 'short',
      glasses: true,
    }),
  'portrait-lindqvist': () =>
    portrait({ ground: ink.sky, skin: '#f0c9a8', hair: ink.ochre, coat: ink.pine, cut: 'long' }),
  'portrait-sindyan': () =>
    portrait({ ground: ink.ochre, skin: '#c98f67', hair: ink.deep, coat: ink.rust, cut: 'scarf' }),
};
