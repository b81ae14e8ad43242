import type { LaidNewsroom } from './laid-newsroom.ts';
import { type Act, newsroomActs } from './newsroom-acts.ts';
import { percentile } from './percentile.ts';

export interface Rounds {
  readonly times: number;
  readonly rounds: number;
  /** Only what has this in its name. */
  readonly only: string;
}

/** Milliseconds, each the median of what the rounds came to. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

export interface Compared {
  readonly name: string;
  readonly isList: boolean;
  readonly small: Spread;
  readonly big: Spread;
  /** How many times those of the small one those of the big are: the median of what each round came to. */
  readonly ratio: Spread;
}

/** Turns of a round that are not counted. */
const warmUps = 5;

/**
 * Measures each act over both archives in turn, round by round: what the machine does besides meets both alike. No turn
 * asks for what an earlier one asked for.
 */
export async function compareArchives(
  small: LaidNewsroom,
  big: LaidNewsroom,
  wanted: Rounds,
): Promise<Compared[]> {
  const compared: Compared[] = [];
  const ofBig = new Map(newsroomActs(big).map((act) => [act.name, act]));
  for (const act of newsroomActs(small)) {
    const same = ofBig.get(act.name);
    if (!same || !act.name.includes(wanted.only)) continue;
    const taken: { small: Spread; big: Spread }[] = [];
    for (const newsroom of [small, big]) await newsroom.settle();
    for (let round = 0; round < wanted.rounds; round += 1) {
      taken.push({
        small: await measure(act, round, wanted.times),
        big: await measure(same, round, wanted.times),
      });
    }
    compared.push({
      ...{ name: act.name, isList: act.isList },
      small: medianOf(taken.map((each) => each.small)),
      big: medianOf(taken.map((each) => each.big)),
      // Neighbours in time are compared: what else the machine does then is the same for both.
      ratio: medianOf(
        taken.map(({ small, big }) => ({ p50: big.p50 / small.p50, p95: big.p95 / small.p95 })),
      ),
    });
  }
  return compared;
}

async function measure(act: Act, round: number, times: number): Promise<Spread> {
  const turns = warmUps + times;
  const first = round * turns;
  const doing = await act.begin(first, turns);
  const taken: number[] = [];
  for (let turn = first; turn < first + turns; turn += 1) {
    const from = performance.now();
    await doing.once(turn);
    if (turn >= first + warmUps) taken.push(performance.now() - from);
  }
  await doing.end?.();
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) };
}

function medianOf(spreads: readonly Spread[]): Spread {
  const middle = (part: keyof Spread) =>
    percentile(
      spreads.map((each) => each[part]),
      0.5,
    );
  return { p50: middle('p50'), p95: middle('p95') };
}
