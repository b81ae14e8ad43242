import { ActionIcon, Button, Group } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import type { FrontContainer } from '../../src/domain/front/front.ts';
import { useWords } from '../words.ts';
import { droppedStory, isStoryDrag, rowAt } from './drag-story.ts';
import type { Moves } from './moves.ts';
import { PartSettings } from './PartSettings.tsx';
import { partName } from './part-name.ts';
import type { PartBoxProps } from './part-props.ts';
import { AutoSlot, FreeSlot, PinnedSlot } from './Slot.tsx';
import { words } from './words.ts';

/** A part of the page: what is placed by hand, what fills the rest, what stays free. */
export function PartBox(props: PartBoxProps) {
  const { part, arrangement, fill, moves, isChosen, choose } = props;
  const t = useWords(words);
  const [hasSettings, setHasSettings] = useState(part.kind === 'package' && part.title === null);
  const name = partName(part, t);
  const drop = useDrop(part, fill, moves);
  const shown = fill.shownIn(part.id);
  const auto = shown.filter((id) => !part.pinned.includes(id));
  const free = Math.max(0, part.size - Math.max(shown.length, part.pinned.length));
  return (
    <section
      className={`part part-${part.kind}${isChosen ? ' part-chosen' : ''}`}
      aria-label={name}
      {...drop.handlers}
    >
      <div className="part-head">
        <h2 className="part-name">
          <bdi>{name}</bdi>
          <small>{part.title === null ? null : t.part[part.kind]}</small>
        </h2>
        {isChosen ? (
          <small>{t.chosen}</small>
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={choose} aria-label={t.choose(name)}>
            {t.chooseShort}
          </Button>
        )}
        <PartButtons
          {...props}
          name={name}
          hasSettings={hasSettings}
          toggle={() => setHasSettings(!hasSettings)}
        />
      </div>
      {hasSettings && <PartSettings {...props} />}
      <ol className={`slots${drop.over === part.pinned.length ? ' slots-over' : ''}`} ref={drop.list}>
        {part.pinned.map((id, index) => (
          <PinnedSlot
            key={id}
            id={id}
            index={index}
            story={fill.stories.get(id)}
            isKnown={fill.isKnown}
            isShown={shown.includes(id)}
            isOver={drop.over === index}
            part={part}
            arrangement={arrangement}
            moves={moves}
          />
        ))}
        {auto.map((id, index) => (
          <AutoSlot
            key={id}
            id={id}
            number={part.pinned.length + index + 1}
            story={fill.stories.get(id)}
            pin={(headline) => moves.pin(id, headline, { part: part.id, index: part.pinned.length })}
          />
        ))}
        {Array.from({ length: free }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: free places are all the same
          <FreeSlot key={index} number={part.pinned.length + auto.length + index + 1} />
        ))}
      </ol>
    </section>
  );
}

interface PartButtonsProps extends PartBoxProps {
  readonly name: string;
  readonly hasSettings: boolean;
  readonly toggle: () => void;
}

function PartButtons({ step, remove, name, hasSettings, toggle }: PartButtonsProps) {
  const t = useWords(words);
  const buttons = [
    { label: t.partUp(name), sign: '↑', act: step.up },
    { label: t.partDown(name), sign: '↓', act: step.down },
    { label: t.partRemove(name), sign: '×', act: remove },
  ];
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant={hasSettings ? 'light' : 'subtle'}
        color="gray"
        c="var(--mantine-color-text)"
        aria-label={t.settings(name)}
        aria-expanded={hasSettings}
        onClick={toggle}
      >
        ⋯
      </ActionIcon>
      {buttons.map(({ label, sign, act }) => (
        <ActionIcon
          key={sign}
          variant="subtle"
          color="gray"
          c={act ? 'var(--mantine-color-text)' : 'dimmed'}
          aria-label={label}
          disabled={act === null}
          onClick={() => act?.()}
        >
          {sign}
        </ActionIcon>
      ))}
    </Group>
  );
}

/** Stories that are dragged over a part, and where they land. */
function useDrop(part: FrontContainer, fill: PartBoxProps['fill'], moves: Moves) {
  const list = useRef<HTMLOListElement>(null);
  const [over, setOver] = useState<number | null>(null);
  const indexAt = (event: DragEvent) => {
    const rows = [...(list.current?.querySelectorAll('.slot-pinned') ?? [])];
    const middles = rows.map((row) => row.getBoundingClientRect()).map((box) => box.top + box.height / 2);
    return rowAt(middles, event.clientY);
  };
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!isStoryDrag(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setOver(indexAt(event));
    },
    onDragLeave: (event: DragEvent) => {
      const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!inside) setOver(null);
    },
    onDrop: (event: DragEvent) => {
      const id = droppedStory(event);
      setOver(null);
      if (id === null) return;
      event.preventDefault();
      const headline = event.dataTransfer.getData('text/plain') || (fill.headlineOf(id) ?? '');
      moves.pin(id, headline, { part: part.id, index: indexAt(event) });
    },
  };
  return { list, over, handlers };
}
