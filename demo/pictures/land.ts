import { circle, house, ink, numbers, picture, rect, shape, stroke, torn } from './brush.ts';

const turbine = (x: number, base: number, h: number, turn: number) => {
  const blade = (angle: number) => {
    const [dx, dy] = [Math.sin(angle) * h * 0.55, -Math.cos(angle) * h * 0.55];
    return shape(
      [x, base - h, x + dx, base - h + dy, x + dx * 0.2 - dy * 0.06, base - h + dy * 0.2 + dx * 0.06],
      ink.white,
    );
  };
  return (
    shape([x - 8, base, x + 8, base, x + 4, base - h, x - 4, base - h], ink.white) +
    [0, 2.09, 4.19].map((each) => blade(each + turn)).join('')
  );
};

/** Pictures of land, weather, science and pastimes. */
export const land: Readonly<Record<string, () => string>> = {
  glacier: () =>
    picture(
      ink.sky,
      shape(
        [0, 700, 260, 300, 470, 560, 760, 180, 1080, 600, 1290, 330, 1600, 660, 1600, 1067, 0, 1067],
        ink.deep,
      ),
      shape([760, 180, 640, 340, 720, 330, 780, 400, 850, 330, 900, 370], ink.white),
      shape([620, 1067, 700, 600, 860, 560, 960, 640, 1130, 1067], ink.white),
      ...Array.from({ length: 7 }, (_, place) =>
        stroke(`M${690 - place * 8} ${640 + place * 60}q110 40 ${250 + place * 24} 0`, ink.mist, 8),
      ),
      torn(131, 960, 26, ink.sea, 100),
    ),
  'wind-farm': () =>
    picture(
      ink.mist,
      circle(1250, 260, 110, ink.sand),
      torn(141, 640, 40, ink.sea, 220),
      turbine(300, 700, 380, 0.3) +
        turbine(640, 760, 470, 1.1) +
        turbine(1010, 720, 400, 0.7) +
        turbine(1370, 780, 500, 0.1),
      torn(142, 740, 30, ink.moss, 200),
      torn(143, 860, 30, ink.pine, 160),
    ),
  observatory: () => {
    const next = numbers(150);
    const stars = Array.from({ length: 90 }, () =>
      circle(next() * 1600, next() * 620, 1.5 + next() * 3, ink.white),
    ).join('');
    return picture(
      ink.night,
      stars,
      torn(151, 760, 70, ink.deep, 170),
      rect(690, 560, 300, 190, ink.paper),
      `<path d="M680 560a160 160 0 0 1 320 0z" fill="${ink.white}"/>`,
      shape([830, 405, 880, 412, 990, 300, 950, 276], ink.red),
      rect(820, 400, 70, 160, ink.black),
      torn(152, 850, 50, ink.black, 140),
    );
  },
  orchard: () => {
    const tree = (x: number, y: number, size: number, seed: number) => {
      const next = numbers(seed);
      const fruit = Array.from({ length: 9 }, () =>
        circle(x + (next() - 0.5) * size * 1.5, y - size + (next() - 0.5) * size * 1.3, size * 0.1, ink.red),
      ).join('');
      return (
        rect(x - size * 0.09, y - size * 0.5, size * 0.18, size * 0.6, ink.black) +
        circle(x, y - size, size * 0.9, seed % 2 ? ink.moss : ink.pine) +
        fruit
      );
    };
    const rows = [0, 1, 2].flatMap((row) =>
      Array.from({ length: 6 - row }, (_, place) =>
        tree(130 + row * 90 + place * (280 + row * 60), 620 + row * 180, 90 + row * 34, row * 10 + place),
      ),
    );
    return picture(ink.sky, circle(260, 200, 90, ink.ochre), torn(161, 540, 20, ink.sand, 240), ...rows);
  },
  'desert-road': () =>
    picture(
      ink.sand,
      circle(1180, 330, 120, ink.red),
      torn(171, 470, 50, ink.ochre, 180),
      torn(172, 560, 24, ink.rust, 240),
      shape([760, 560, 830, 560, 1260, 1067, 300, 1067], ink.black),
      ...Array.from({ length: 6 }, (_, place) => {
        const y = 590 + place * place * 15 + place * 12;
        return shape(
          [
            792 - place * 2,
            y,
            800 + place * 2,
            y,
            803 + place * 3,
            y + 14 + place * 8,
            789 - place * 3,
            y + 14 + place * 8,
          ],
          ink.paper,
        );
      }),
    ),
  dish: () =>
    picture(
      ink.deep,
      circle(290, 240, 90, ink.paper),
      torn(181, 800, 40, ink.night, 200),
      `<g transform="rotate(-28 900 470)"><path d="M560 470a340 150 0 0 0 680 0z" fill="${ink.white}"/><ellipse cx="900" cy="470" rx="340" ry="52" fill="${ink.mist}"/>${stroke('M900 470V250M760 475L900 250L1040 475', ink.black, 10)}${circle(900, 245, 20, ink.red)}</g>`,
      shape([850, 840, 990, 840, 950, 590, 900, 590], ink.black),
      torn(182, 880, 24, ink.black, 150),
    ),
  pitch: () =>
    picture(
      ink.moss,
      ...Array.from({ length: 8 }, (_, place) =>
        place % 2 ? rect(place * 200, 0, 200, 1067, ink.pine) : '',
      ),
      stroke('M120 100H1480V967H120ZM800 100V967M120 340H330V727H120M1480 340H1270V727H1480', ink.white, 9),
      `<circle cx="800" cy="533" r="140" fill="none" stroke="${ink.white}" stroke-width="9"/>`,
      ...[
        [420, 300, 0],
        [560, 640, 0],
        [700, 420, 0],
        [1010, 330, 1],
        [1120, 640, 1],
        [920, 780, 1],
        [380, 830, 0],
        [1300, 520, 1],
      ].map(
        ([x = 0, y = 0, team]) =>
          circle(x, y, 24, team ? ink.red : ink.sand) + circle(x + 26, y + 30, 12, ink.black),
      ),
      circle(756, 470, 13, ink.white),
    ),
  curtain: () =>
    picture(
      ink.black,
      ...Array.from({ length: 10 }, (_, fold) =>
        shape(
          [fold * 82 - 20, 0, fold * 82 + 62, 0, fold * 62 + 40, 860, fold * 56 - 30, 860],
          fold % 2 ? ink.red : ink.rust,
        ),
      ),
      ...Array.from({ length: 5 }, (_, fold) =>
        shape(
          [1620 - fold * 82, 0, 1538 - fold * 82, 0, 1570 - fold * 46, 860, 1630 - fold * 46, 860],
          fold % 2 ? ink.red : ink.rust,
        ),
      ),
      `<ellipse cx="1080" cy="905" rx="330" ry="60" fill="${ink.ochre}"/>`,
      rect(0, 860, 1600, 12, ink.sand),
      shape([1056, 900, 1104, 900, 1096, 700, 1064, 700], ink.paper) + circle(1080, 668, 32, ink.paper),
    ),
  'bakery-oven': () =>
    picture(
      ink.night,
      rect(180, 120, 1240, 820, ink.rust),
      ...Array.from({ length: 11 }, (_, row) => stroke(`M180 ${190 + row * 70}H1420`, ink.night, 5)),
      `<path d="M430 800V560a370 330 0 0 1 740 0V800z" fill="${ink.black}"/><path d="M520 800V600a280 240 0 0 1 560 0V800z" fill="${ink.ochre}"/><path d="M610 800V660a190 150 0 0 1 380 0V800z" fill="${ink.sand}"/>`,
      ...[620, 760, 900].map((x) => `<ellipse cx="${x + 40}" cy="780" rx="66" ry="34" fill="${ink.rust}"/>`),
      rect(380, 800, 840, 30, ink.black),
      stroke('M800 815L1180 1060', ink.sand, 20),
    ),
  'kitchen-table': () =>
    picture(
      ink.sea,
      rect(240, 120, 420, 420, ink.sky) +
        rect(440, 120, 16, 420, ink.white) +
        rect(240, 320, 420, 16, ink.white),
      shape([60, 760, 1540, 760, 1600, 900, 0, 900], ink.sand),
      rect(0, 900, 1600, 170, ink.ochre),
      `<path d="M900 760c-70-20-90-200 20-220h110c110 20 90 200 20 220z" fill="${ink.red}"/>`,
      rect(960, 490, 30, 56, ink.red) + stroke('M1075 590c90-10 90 110 0 110', ink.red, 22),
      `<ellipse cx="470" cy="760" rx="130" ry="34" fill="${ink.white}"/>`,
      circle(430, 730, 44, ink.ochre) + circle(510, 728, 48, ink.rust),
      shape([1180, 772, 1400, 772, 1420, 840, 1190, 840], ink.white),
      stroke('M1210 796h150M1212 814h120', ink.night, 5),
    ),
  'swifts-tower': () => {
    const next = numbers(190);
    const swifts = Array.from({ length: 26 }, () => {
      const x = next() * 1600;
      const y = 60 + next() * 560;
      const s = 14 + next() * 26;
      return stroke(
        `M${x - s} ${y - s * 0.3}q${s * 0.7} ${-s * 0.5} ${s} ${s * 0.3}q${s * 0.3} ${-s * 0.8} ${s} ${-s * 0.3}`,
        ink.black,
        s * 0.22,
      );
    }).join('');
    return picture(
      ink.sand,
      circle(330, 300, 140, ink.rust),
      rect(980, 260, 220, 720, ink.deep),
      shape([960, 260, 1090, 90, 1220, 260], ink.red),
      rect(1050, 330, 80, 110, ink.night),
      circle(1090, 540, 54, ink.paper),
      stroke('M1090 540v-34M1090 540l22 12', ink.black, 7),
      house(700, 980, 200, 220, ink.paper, ink.rust, ink.deep) +
        house(1220, 980, 230, 260, ink.mist, ink.night, ink.deep),
      rect(0, 970, 1600, 100, ink.black),
      swifts,
    );
  },
};
