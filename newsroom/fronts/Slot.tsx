import { Button, Menu } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FrontContainer } from '../../src/domain/front/front.ts';
import type { FrontStory } from '../../src/publishing/fronts/contract.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import type { Arrangement } from './arrangement.ts';
import { startDrag } from './drag-story.ts';
import type { Moves } from './moves.ts';
import { partName } from './part-name.ts';
import { words } from './words.ts';

interface PinnedSlotProps {
  readonly id: string;
  readonly index: number;
  readonly story: FrontStory | undefined;
  /** Whether what is known is of the arrangement as it is now. */
  readonly isKnown: boolean;
  readonly isShown: boolean;
  /** Whether a dragged story would land before it. */
  readonly isOver: boolean;
  readonly part: FrontContainer;
  readonly arrangement: Arrangement;
  readonly moves: Moves;
}

/** The handle that has just been moved by a key keeps the focus where it goes. */
let movedByKey: string | null = null;

/** A story placed by hand: dragged, or moved by its handle's keys and menu. */
export function PinnedSlot(props: PinnedSlotProps) {
  const { id, index, story, isKnown, isShown, isOver, part, arrangement, moves } = props;
  const t = useWords(words);
  const place = new Intl.NumberFormat(localeOf(useLocale().language)).format(index + 1);
  const handle = useRef<HTMLButtonElement>(null);
  const headline = story?.headline ?? (isKnown ? t.gone : '…');
  useEffect(() => {
    if (movedByKey !== id) return;
    movedByKey = null;
    handle.current?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by !== null) {
      event.preventDefault();
      movedByKey = id;
      moves.step(id, headline, by);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      moves.takeOut(id, headline);
    }
  };
  const warning = !isKnown ? null : !story ? t.gone : !story.isLive ? t.notLive : isShown ? null : t.noRoom;
  return (
    <li
      className={`slot slot-pinned${isOver ? ' slot-over' : ''}`}
      draggable
      onDragStart={(event) => startDrag(event, id, headline)}
    >
      <button
        type="button"
        ref={handle}
        className="handle"
        aria-label={t.grip(place, headline)}
        aria-description={t.handleHelp}
        title={t.handleHelp}
        onKeyDown={onKeyDown}
      >
        {place}
      </button>
      <span className="slot-headline">
        <bdi>{headline}</bdi>
        {warning !== null && <span className="slot-note slot-warning">{warning}</span>}
      </span>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            aria-label={t.handle(headline)}
          >
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {arrangement
            .filter((each) => each.id !== part.id)
            .map((each) => (
              <Menu.Item
                key={each.id}
                onClick={() => moves.pin(id, headline, { part: each.id, index: each.pinned.length })}
              >
                {t.moveTo(partName(each, t))}
              </Menu.Item>
            ))}
          <Menu.Item onClick={() => moves.takeOut(id, headline)}>{t.takeOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

interface AutoSlotProps {
  readonly id: string;
  readonly number: number;
  readonly story: FrontStory | undefined;
  readonly pin: (headline: string) => void;
}

/** A story that stands here by itself until a newer one comes. */
export function AutoSlot({ id, number, story, pin }: AutoSlotProps) {
  const t = useWords(words);
  const headline = story?.headline ?? '…';
  return (
    <li className="slot slot-auto" draggable onDragStart={(event) => startDrag(event, id, headline)}>
      <span className="number">{number}</span>
      <span className="slot-headline">
        <bdi>{headline}</bdi> <small>{t.itself}</small>
      </span>
      <Button size="compact-xs" variant="subtle" aria-label={t.pin(headline)} onClick={() => pin(headline)}>
        {t.pinShort}
      </Button>
    </li>
  );
}

export function FreeSlot({ number }: { readonly number: number }) {
  const t = useWords(words);
  return (
    <li className="slot slot-free">
      <span className="number">{number}</span>
      <span>{t.free}</span>
    </li>
  );
}
