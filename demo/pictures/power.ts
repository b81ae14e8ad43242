import { circle, ink, numbers, picture, rect, shape, stroke, torn } from './brush.ts';

const column = (x: number, top: number, h: number, w: number, colour: string) =>
  rect(x, top, w, h, colour) +
  rect(x - 10, top - 16, w + 20, 16, colour) +
  rect(x - 10, top + h, w + 20, 16, colour);

/** Pictures of institutions, cities and what is decided there. */
export const power: Readonly<Record<string, () => string>> = {
  dome: () =>
    picture(
      ink.ochre,
      circle(800, 430, 360, ink.sand),
      shape([520, 520, 560, 380, 660, 270, 800, 225, 940, 270, 1040, 380, 1080, 520], ink.deep),
      rect(786, 120, 28, 110, ink.deep),
      shape([814, 126, 900, 152, 814, 178], ink.red),
      rect(480, 520, 640, 50, ink.night),
      ...Array.from({ length: 9 }, (_, place) => column(500 + place * 72, 588, 230, 26, ink.paper)),
      rect(180, 640, 300, 200, ink.deep) + rect(1120, 640, 300, 200, ink.deep),
      ...Array.from({ length: 10 }, (_, place) =>
        rect(210 + (place % 5) * 52 + (place > 4 ? 940 : 0), 690, 26, 80, ink.sand),
      ),
      rect(100, 840, 1400, 40, ink.night),
      rect(0, 880, 1600, 190, ink.black),
    ),
  plenary: () =>
    picture(
      ink.rust,
      rect(0, 0, 1600, 330, ink.red),
      ...Array.from({ length: 5 }, (_, row) =>
        Array.from({ length: 9 + row }, (_, seat) => {
          const w = 96 + row * 12;
          const x = 800 + (seat - (8 + row) / 2) * (w + 16) - w / 2;
          const y = 380 + row * 128;
          const fill = row === 2 && seat === 5 ? ink.paper : row % 2 ? ink.night : ink.deep;
          return `<rect x="${x}" y="${y}" width="${w}" height="${78 + row * 8}" rx="22" fill="${fill}"/>`;
        }).join(''),
      ),
      rect(640, 210, 320, 90, ink.sand),
      rect(770, 120, 60, 90, ink.night),
    ),
  'court-steps': () =>
    picture(
      ink.sky,
      shape([260, 360, 800, 150, 1340, 360], ink.mist),
      rect(260, 360, 1080, 44, ink.sea),
      ...Array.from({ length: 7 }, (_, place) => column(310 + place * 154, 424, 330, 56, ink.white)),
      ...Array.from({ length: 6 }, (_, place) =>
        rect(200 - place * 50, 780 + place * 48, 1200 + place * 100, 48, place % 2 ? ink.sand : ink.paper),
      ),
      shape([1010, 1000, 1044, 1000, 1038, 860, 1016, 860], ink.black) + circle(1027, 832, 24, ink.black),
      shape([1016, 880, 976, 950, 990, 958, 1020, 905], ink.black) + rect(956, 945, 54, 40, ink.red),
    ),
  'night-train': () =>
    picture(
      ink.night,
      circle(300, 220, 80, ink.paper),
      torn(101, 560, 70, ink.deep, 140),
      rect(0, 640, 1600, 210, ink.black),
      rect(60, 560, 1480, 210, ink.red),
      rect(60, 640, 1480, 18, ink.sand),
      ...Array.from({ length: 13 }, (_, place) =>
        rect(100 + place * 110, 590, 74, 90, place % 4 === 1 ? ink.deep : ink.ochre),
      ),
      ...Array.from({ length: 12 }, (_, place) => circle(130 + place * 122, 790, 26, ink.deep)),
      rect(0, 820, 1600, 14, ink.mist),
      torn(102, 900, 8, ink.pine),
    ),
  market: () =>
    picture(
      ink.paper,
      rect(0, 780, 1600, 290, ink.sand),
      ...Array.from({ length: 5 }, (_, stall) => {
        const x = 60 + stall * 310;
        const colour = [ink.red, ink.moss, ink.ochre, ink.sea, ink.rust][stall] ?? ink.red;
        const stripes = Array.from({ length: 6 }, (_, s) =>
          shape([x + s * 44, 430, x + s * 44 + 22, 430, x + s * 44 + 22, 540, x + s * 44, 540], ink.white),
        ).join('');
        const fruit = Array.from({ length: 14 }, (_, f) =>
          circle(x + 26 + (f % 7) * 36, 726 - Math.floor(f / 7) * 32, 19, f % 3 ? ink.ochre : ink.rust),
        ).join('');
        return (
          rect(x, 430, 264, 110, colour) +
          stripes +
          rect(x + 8, 540, 12, 270, ink.black) +
          rect(x + 244, 540, 12, 270, ink.black) +
          fruit +
          rect(x - 6, 742, 276, 70, ink.deep)
        );
      }),
    ),
  crowd: () => {
    const next = numbers(110);
    const people = Array.from({ length: 150 }, (_, place) => {
      const row = Math.floor(place / 25);
      const y = 560 + row * 95;
      const x = (place % 25) * 68 - 20 + next() * 30;
      const size = 34 + row * 9;
      const fill =
        next() < 0.06
          ? ink.red
          : ([ink.night, ink.deep, ink.black, ink.sea][Math.floor(next() * 4)] ?? ink.black);
      return (
        circle(x, y, size * 0.55, fill) +
        `<rect x="${x - size}" y="${y + size * 0.5}" width="${size * 2}" height="260" rx="${size * 0.8}" fill="${fill}"/>`
      );
    }).join('');
    return picture(
      ink.sky,
      rect(130, 200, 10, 380, ink.black) + shape([140, 205, 560, 240, 560, 380, 140, 350], ink.white),
      rect(1120, 260, 10, 330, ink.black) + shape([1130, 262, 1420, 280, 1420, 380, 1130, 370], ink.sand),
      people,
    );
  },
  press: () =>
    picture(
      ink.paper,
      ...Array.from(
        { length: 4 },
        (_, place) =>
          circle(320 + place * 320, 420, 150, place % 2 ? ink.deep : ink.night) +
          circle(320 + place * 320, 420, 40, ink.mist),
      ),
      stroke(
        'M-40 300C200 300 200 540 480 540S620 300 800 300S960 540 1120 540S1300 300 1700 300',
        ink.white,
        46,
      ),
      rect(0, 640, 1600, 60, ink.black),
      ...Array.from({ length: 7 }, (_, sheet) =>
        shape(
          [
            330 + sheet * 6,
            1000 - sheet * 30,
            1270 - sheet * 6,
            1000 - sheet * 30,
            1220 - sheet * 6,
            960 - sheet * 30,
            380 + sheet * 6,
            960 - sheet * 30,
          ],
          sheet % 2 ? ink.sand : ink.white,
        ),
      ),
      rect(520, 790, 540, 14, ink.red),
    ),
  'library-stacks': () => {
    const next = numbers(120);
    const colours = [ink.red, ink.deep, ink.moss, ink.ochre, ink.rust, ink.sea, ink.paper, ink.night];
    const shelf = (y: number) => {
      let html = rect(0, y, 1600, 22, ink.black);
      for (let x = 30; x < 1570; ) {
        const w = 22 + next() * 40;
        const h = 120 + next() * 70;
        if (next() > 0.06)
          html += rect(x, y - h, w - 4, h, colours[Math.floor(next() * colours.length)] ?? ink.red);
        x += w;
      }
      return html;
    };
    return picture(ink.sand, ...[240, 480, 720, 960].map(shelf));
  },
};
