import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isLetterKey } from '../shell/letter-keys.ts';
import type { BoardSearch } from './search.ts';

interface BoardKeys {
  readonly search: BoardSearch;
  readonly change: (changes: BoardSearch) => void;
}

/** Single letters: j and k from line to line, o opens, n begins a story, / searches, m mine, d due first, l list. */
export function useBoardKeys({ search, change }: BoardKeys): void {
  const navigate = useNavigate();
  useEffect(() => {
    const acts: Readonly<Record<string, () => unknown>> = {
      j: () => moveBy(1),
      k: () => moveBy(-1),
      o: () => document.activeElement?.matches('[data-story-line]') && clickFocused(),
      n: () => navigate({ to: '/stories/new' }),
      '/': () => document.getElementById('board-search')?.focus(),
      m: () => change({ person: search.person === 'me' ? undefined : 'me' }),
      d: () => change({ order: search.order === 'due' ? undefined : 'due' }),
      l: () => change({ as: search.as === 'list' ? undefined : 'list' }),
    };
    const onKey = (event: KeyboardEvent) => {
      const act = isLetterKey(event) ? acts[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, search, change]);
}

function moveBy(by: number): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-story-line]')];
  const at = lines.findIndex((line) => line.matches(':focus'));
  lines[at < 0 ? 0 : Math.max(0, Math.min(lines.length - 1, at + by))]?.focus();
}

function clickFocused(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.click();
}
