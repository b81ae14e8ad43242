import { keepOnDevice, keptOnDevice } from '../kept-on-device.ts';
import { type BoardSearch, readBoardSearch } from './search.ts';

/** Characters. What is longer would be sent with every request. */
const longest = 600;

/** The board as somebody left it on this device; null when it was without any filter. What was searched is not kept. */
export function keptSearch(): BoardSearch | null {
  return readKeptSearch(keptOnDevice('board'));
}

/** @param kept as it lies on the device. */
export function readKeptSearch(kept: string): BoardSearch | null {
  const { q: _, ...search } = readBoardSearch(Object.fromEntries(new URLSearchParams(kept)));
  return Object.keys(search).length > 0 ? search : null;
}

export function keepSearch(search: BoardSearch): void {
  const text = searchText(search);
  keepOnDevice('board', text.length > longest ? '' : text);
}

/** The search part of the board's address, without what was searched. */
export function searchText({ q: _, ...search }: BoardSearch): string {
  const given = Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams(given).toString();
}
