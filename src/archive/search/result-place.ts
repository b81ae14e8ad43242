export const searchOrders = ['relevance', 'newest', 'oldest'] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** A place in a list of results: the next page starts below it. */
export interface ResultPlace {
  readonly order: SearchOrder;
  /** Epoch milliseconds; where the order is relevance, the score in millionths. */
  readonly at: number;
  readonly id: string;
}

const pattern = /^([rno])(-?[0-9a-z]{1,10})-([a-z0-9]{0,32}|~)$/;
const letters = { relevance: 'r', newest: 'n', oldest: 'o' } as const;

/** As it stands in an address. */
export function formatPlace({ order, at, id }: ResultPlace): string {
  return `${letters[order]}${at.toString(36)}-${id}`;
}

/** Null when it is none of ours. */
export function parsePlace(text: string): ResultPlace | null {
  const [, letter, number = '', id = ''] = pattern.exec(text) ?? [];
  const order = searchOrders.find((each) => letters[each] === letter);
  const at = Number.parseInt(number, 36);
  return order && Math.abs(at) <= 8.64e15 ? { order, at, id } : null;
}
