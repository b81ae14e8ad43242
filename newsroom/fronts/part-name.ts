import type { FrontContainer } from '../../src/domain/front/front.ts';
import type { words } from './words.ts';

/** What a part is called: its title, else what it is. */
export function partName({ title, kind }: FrontContainer, t: (typeof words)['en']): string {
  return title ?? t.part[kind];
}
