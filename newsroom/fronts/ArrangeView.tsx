import { Button, Group, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { type ContainerKind, containerKinds, type FrontQuery } from '../../src/domain/front/front.ts';
import { notifyDone } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import {
  type Arrangement,
  addPart,
  changePart,
  pinStory,
  placeOf,
  removePart,
  stepPart,
  stepStory,
  unpinStory,
} from './arrangement.ts';
import type { Moves } from './moves.ts';
import { PartBox } from './PartBox.tsx';
import { partName } from './part-name.ts';
import type { FrontAddress } from './place.ts';
import { StoryFinder } from './StoryFinder.tsx';
import type { Arranging } from './use-arrangement.ts';
import { useFill } from './use-fill.ts';
import { words } from './words.ts';

interface ArrangeViewProps {
  readonly address: FrontAddress;
  readonly arranging: Arranging;
  readonly arrangement: Arrangement;
  readonly sections: readonly { readonly slug: string; readonly name: string }[];
  /** The list that the page otherwise shows. */
  readonly own: FrontQuery;
}

/** The parts of a front with their stories, and stories to place beside them. */
export function ArrangeView({ address, arranging, arrangement, sections, own }: ArrangeViewProps) {
  const t = useWords(words);
  const fill = useFill(address, arrangement);
  const [chosen, choose] = useState<string | null>(null);
  const [said, say] = useState('');
  const target = arrangement.find(({ id }) => id === chosen) ?? arrangement[0];
  const apply = (next: Arrangement, storyId: string, headline: string) => {
    arranging.change(next);
    const place = placeOf(next, storyId);
    const part = next.find(({ id }) => id === place?.part);
    say(place && part ? t.moved(headline, partName(part, t), place.index + 1) : t.takenOut(headline));
  };
  const moves: Moves = {
    pin: (storyId, headline, place) => apply(pinStory(arrangement, storyId, place), storyId, headline),
    step: (storyId, headline, by) => apply(stepStory(arrangement, storyId, by), storyId, headline),
    takeOut: (storyId, headline) => apply(unpinStory(arrangement, storyId), storyId, headline),
  };
  return (
    <div className="front-desk">
      <section aria-label={t.parts}>
        {fill.error && <ProblemNote error={fill.error} />}
        {arrangement.map((part, at) => (
          <PartBox
            key={part.id}
            part={part}
            arrangement={arrangement}
            edition={address.edition}
            sections={sections}
            fill={fill}
            moves={moves}
            isChosen={part === target}
            choose={() => choose(part.id)}
            change={(change) => arranging.change(changePart(arrangement, part.id, change))}
            step={{
              up: at > 0 ? () => arranging.change(stepPart(arrangement, part.id, -1)) : null,
              down:
                at < arrangement.length - 1
                  ? () => arranging.change(stepPart(arrangement, part.id, 1))
                  : null,
            }}
            remove={
              arrangement.length > 1
                ? () => {
                    arranging.change(removePart(arrangement, part.id));
                    notifyDone(t.partRemoved(partName(part, t)));
                  }
                : null
            }
          />
        ))}
        <AddPart arrangement={arrangement} own={own} change={arranging.change} />
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </section>
      <div className="front-side">
        {target && <StoryFinder address={address} arrangement={arrangement} target={target} moves={moves} />}
      </div>
    </div>
  );
}

interface AddPartProps {
  readonly arrangement: Arrangement;
  readonly own: FrontQuery;
  readonly change: (next: Arrangement) => void;
}

/** What fills a new part: a package waits for its storyline, a ranking is of what is read. */
function beginning(kind: ContainerKind, own: FrontQuery): FrontQuery | null {
  if (kind === 'package') return null;
  return kind === 'ranking' ? { kind: 'most_read', slug: '' } : own;
}

/** A page has one lead and one place beside it; of the other parts as many as it needs. */
function AddPart({ arrangement, own, change }: AddPartProps) {
  const t = useWords(words);
  const names: Readonly<Record<ContainerKind, string>> = {
    lead: t.addLead,
    seconds: t.addSeconds,
    list: t.addList,
    package: t.addPackage,
    river: t.addRiver,
    ranking: t.addRanking,
  };
  const kinds = containerKinds.filter(
    (kind) => (kind !== 'lead' && kind !== 'seconds') || arrangement.every((part) => part.kind !== kind),
  );
  if (arrangement.length >= 16) return null;
  return (
    <Group role="group" aria-label={t.addPart} gap="xs" mt="sm">
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="compact-sm"
          variant="default"
          onClick={() => {
            const added = addPart(arrangement, kind, beginning(kind, own));
            // The top of the page is at its top, wherever it is added.
            const part = added.at(-1);
            const isTop = kind === 'lead' || kind === 'seconds';
            change(isTop && part ? [part, ...arrangement] : added);
          }}
        >
          + {names[kind]}
        </Button>
      ))}
    </Group>
  );
}
