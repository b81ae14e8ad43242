import { circle, house, ink, numbers, picture, rect, ripples, shape, stroke, torn } from './brush.ts';

const boat = (x: number, y: number, size: number, hull: string, sail: string) =>
  shape([x - size, y, x + size, y, x + size * 0.7, y + size * 0.34, x - size * 0.75, y + size * 0.34], hull) +
  shape(
    [x - size * 0.06, y - size * 0.12, x - size * 0.06, y - size * 1.6, x + size * 0.75, y - size * 0.12],
    sail,
  ) +
  rect(x - size * 0.1, y - size * 1.7, size * 0.05, size * 1.7, ink.black);

const crane = (x: number, base: number, h: number, colour: string) =>
  rect(x, base - h, 22, h, colour) +
  rect(x - 150, base - h, 380, 16, colour) +
  stroke(
    `M${x + 11} ${base - h - 70}L${x - 150} ${base - h}M${x + 11} ${base - h - 70}L${x + 230} ${base - h}M${x - 110} ${base - h}v${h * 0.45}`,
    colour,
    6,
  );

/** Pictures of the sea and its towns. */
export const coast: Readonly<Record<string, () => string>> = {
  harbour: () =>
    picture(
      ink.sand,
      circle(1130, 470, 130, ink.rust),
      torn(3, 560, 16, ink.mist),
      crane(300, 640, 330, ink.deep),
      crane(640, 640, 250, ink.sea),
      rect(0, 620, 980, 60, ink.deep),
      torn(9, 690, 6, ink.sea),
      ripples(4, 720, 1040, 60, ink.mist),
      ripples(5, 720, 1040, 16, ink.sand),
      boat(1180, 760, 90, ink.night, ink.white),
      boat(760, 860, 130, ink.red, ink.paper),
    ),
  storm: () =>
    picture(
      ink.deep,
      torn(21, 180, 70, ink.night, 160),
      `<g opacity=".5">${torn(22, 330, 60, ink.sea, 130)}</g>`,
      torn(23, 560, 90, ink.sea, 150),
      rect(0, 640, 1600, 70, ink.black),
      ...Array.from({ length: 16 }, (_, place) => rect(place * 104, 600, 40, 60, ink.black)),
      torn(24, 760, 100, ink.mist, 110),
      torn(25, 850, 80, ink.white, 90),
      torn(26, 920, 60, ink.sea, 120),
      ripples(27, 940, 1050, 26, ink.white),
    ),
  'sea-wall': () =>
    picture(
      ink.sky,
      circle(320, 250, 90, ink.white),
      torn(31, 520, 10, ink.sea),
      ripples(32, 540, 700, 40, ink.mist),
      shape([0, 1067, 0, 620, 1600, 820, 1600, 1067], ink.sand),
      shape([0, 620, 1600, 820, 1600, 880, 0, 690], ink.ochre),
      ...Array.from({ length: 18 }, (_, place) =>
        stroke(`M${place * 95} ${700 + place * 11}l-30 330`, ink.paper, 5),
      ),
      shape([980, 745, 1010, 745, 1016, 640, 974, 640], ink.black),
      circle(995, 615, 24, ink.black),
    ),
  'fishing-boats': () =>
    picture(
      ink.paper,
      torn(41, 430, 30, ink.mist, 200),
      torn(42, 520, 8, ink.sea),
      ripples(43, 540, 1040, 70, ink.sky),
      boat(330, 640, 120, ink.rust, ink.white),
      boat(760, 740, 160, ink.deep, ink.sand),
      boat(1240, 680, 130, ink.moss, ink.white),
      boat(1040, 930, 110, ink.red, ink.paper),
    ),
  ferry: () =>
    picture(
      ink.mist,
      torn(51, 380, 50, ink.sea, 220),
      torn(52, 600, 6, ink.deep),
      ripples(53, 640, 1040, 60, ink.sea),
      shape([330, 620, 1270, 620, 1190, 760, 420, 760], ink.white),
      rect(470, 520, 640, 100, ink.paper),
      rect(560, 440, 380, 80, ink.white),
      rect(720, 330, 90, 110, ink.red),
      rect(720, 330, 90, 26, ink.black),
      ...Array.from({ length: 11 }, (_, place) => circle(515 + place * 55, 570, 15, ink.deep)),
      shape([335, 628, 1266, 628, 1255, 648, 347, 648], ink.red),
    ),
  lighthouse: () =>
    picture(
      ink.night,
      `<g opacity=".85">${shape([1010, 300, 0, 120, 0, 420], ink.ochre)}</g>`,
      circle(420, 170, 5, ink.white) + circle(160, 640, 4, ink.white) + circle(1380, 190, 5, ink.white),
      shape([930, 880, 960, 360, 1060, 360, 1095, 880], ink.paper),
      shape([946, 600, 952, 500, 1069, 500, 1077, 600], ink.red),
      rect(945, 330, 130, 30, ink.black),
      rect(970, 260, 80, 70, ink.sand),
      shape([960, 260, 1010, 200, 1060, 260], ink.red),
      torn(61, 860, 40, ink.black, 120),
      torn(62, 960, 14, ink.deep),
      ripples(63, 980, 1050, 24, ink.sea),
    ),
  'lantern-boats': () => {
    const next = numbers(70);
    const lights = Array.from({ length: 34 }, () => {
      const y = 520 + next() * 480;
      const size = 6 + (y - 480) / 26;
      const x = next() * 1600;
      return (
        shape(
          [x - size, y, x + size, y, x + size * 0.7, y + size * 0.5, x - size * 0.7, y + size * 0.5],
          ink.black,
        ) +
        circle(x, y - size * 0.8, size * 0.62, ink.ochre) +
        stroke(`M${x} ${y + size}v${size * 1.6}`, ink.ochre, 3)
      );
    }).join('');
    return picture(
      ink.night,
      circle(1290, 190, 70, ink.paper),
      torn(71, 450, 60, ink.black, 170),
      torn(72, 500, 4, ink.deep),
      lights,
    );
  },
  'terraced-houses': () => {
    const walls = [ink.rust, ink.sand, ink.sea, ink.paper, ink.ochre, ink.mist, ink.rust, ink.white];
    return picture(
      ink.sky,
      circle(1300, 210, 80, ink.white),
      torn(81, 520, 30, ink.mist, 180),
      ...walls.map((wall, place) =>
        house(40 + place * 192, 880 - place * 14, 180, 330, wall, ink.deep, ink.night),
      ),
      shape([0, 1067, 0, 880, 1600, 770, 1600, 1067], ink.deep),
      stroke('M0 1000L1600 900', ink.mist, 6),
    );
  },
  delta: () =>
    picture(
      ink.sand,
      torn(91, 250, 20, ink.moss, 200),
      stroke('M800 240C760 420 900 480 820 640S560 860 420 1080', ink.sea, 70),
      stroke('M820 560C960 700 1120 760 1220 1080', ink.sea, 52),
      stroke('M840 640C860 780 800 880 830 1080', ink.sea, 40),
      stroke('M1040 770C1180 800 1340 880 1480 1080', ink.mist, 30),
      ripples(92, 300, 1040, 40, ink.ochre),
    ),
};
