import { type BoardSearch, readBoardSearch } from './search.ts';

const kept = 'newsroom.board';

/** The board as somebody left it on this device; null when it was without any filter. What was searched is not kept. */
export function keptSearch(): BoardSearch | null {
  const search = readBoardSearch(Object.fromEntries(new URLSearchParams(localStorage.getItem(kept) ?? '')));
  return Object.keys(search).length > 0 ? search : null;
}

export function keepSearch({ q: _, ...search }: BoardSearch): void {
  const given = Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : []));
  localStorage.setItem(kept, new URLSearchParams(given).toString());
}
