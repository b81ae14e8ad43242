import { Button, Text } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { droppedStory, isStoryDrag, rowAt, startDrag } from '../fronts/drag-story.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface StoryOrderProps {
  readonly title: string;
  /** What is said where nothing is placed. */
  readonly empty: string;
  readonly ids: readonly string[];
  /** By id; a story that readers do not have is absent. */
  readonly headlines: ReadonlyMap<string, string>;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Stories in an order of one's own. The number of each is its handle: arrow keys move it, Delete takes it out. */
export function StoryOrder({ title, empty, ids, headlines, onChange }: StoryOrderProps) {
  const t = useWords(words);
  const number = new Intl.NumberFormat(localeOf(useLocale().language));
  const heading = useId();
  const list = useRef<HTMLOListElement>(null);
  const [over, setOver] = useState<number | null>(null);
  /** The handle that a key has just moved keeps the focus where it goes. */
  const moved = useRef<string | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const place = ids.indexOf(moved.current);
    moved.current = null;
    list.current?.querySelectorAll<HTMLElement>('.handle')[place]?.focus();
  }, [ids]);
  /** @param index before which of them it comes */
  const put = (id: string, index: number) => {
    const from = ids.indexOf(id);
    const to = from !== -1 && from < index ? index - 1 : index;
    onChange(ids.filter((each) => each !== id).toSpliced(to, 0, id));
  };
  const onKeyDown = (id: string, place: number) => (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? place - 1 : event.key === 'ArrowDown' ? place + 2 : null;
    if (to !== null) {
      event.preventDefault();
      if (to < 0 || to > ids.length) return;
      moved.current = id;
      put(id, to);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onChange(ids.filter((each) => each !== id));
    }
  };
  const indexAt = (event: DragEvent) => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    return rowAt(
      rows.map((box) => box.top + box.height / 2),
      event.clientY,
    );
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!isStoryDrag(event)) return;
      event.preventDefault();
      setOver(indexAt(event));
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      const id = droppedStory(event);
      setOver(null);
      if (id === null) return;
      event.preventDefault();
      put(id, indexAt(event));
    },
  };
  return (
    <section aria-labelledby={heading} className="story-order" {...drop}>
      <Text size="xs" fw={600} id={heading}>
        {title}
      </Text>
      {ids.length === 0 && (
        <Text size="xs" c="dimmed">
          {empty}
        </Text>
      )}
      <ol ref={list} className={over === ids.length ? 'story-order-over' : ''}>
        {ids.map((id, place) => {
          const headline = headlines.get(id) ?? t.notLive;
          return (
            <li
              key={id}
              className={over === place ? 'story-order-before' : ''}
              draggable
              onDragStart={(event) => startDrag(event, id, headline)}
            >
              <button
                type="button"
                className="handle"
                aria-label={t.moveStory(number.format(place + 1), headline)}
                aria-description={t.moveStoryHelp}
                title={t.moveStoryHelp}
                onKeyDown={onKeyDown(id, place)}
              >
                {number.format(place + 1)}
              </button>
              <bdi className="site-grow">{headline}</bdi>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                c="var(--mantine-color-text)"
                aria-label={t.takeStoryOut(headline)}
                onClick={() => onChange(ids.filter((each) => each !== id))}
              >
                ×
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
