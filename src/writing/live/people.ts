import { z } from 'zod';
import { type Person, person } from './contract.ts';
import { type Member, sayToAll } from './member.ts';

type Cursor = NonNullable<Person['cursor']>;

/** Rounds of the heartbeat that somebody of another process may be silent. */
const roundsOfSilence = 3;

/** What rooms of one story tell each other across processes. */
const words = z.discriminatedUnion('kind', [
  /** A room was opened: who is in yours? */
  z.object({ kind: z.literal('who') }),
  z.object({ kind: z.literal('here'), person }),
  z.object({ kind: z.literal('left'), id: z.string() }),
]);

/** Who is in a story, in all processes. Nothing of it is stored. */
export interface People {
  all(): Person[];
  enter(member: Member): void;
  leave(member: Member): void;
  moveCursor(member: Member, cursor: Cursor): void;
  /** Takes what another process says. */
  hear(said: unknown): void;
  /** Once in a heartbeat: says who is here again, forgets who was not heard of. */
  beat(): void;
}

/** @param tell says something to the rooms of the same story in other processes. */
export function openPeople(members: ReadonlySet<Member>, tell: (words: unknown) => void): People {
  const here = new Map<string, Person>();
  const elsewhere = new Map<string, { readonly person: Person; rounds: number }>();
  /** Heartbeats for which others are still told: a story that is open in one process alone costs nothing. */
  let audience = 0;

  const tellIfHeard = (said: z.infer<typeof words>) => {
    if (audience > 0) tell(said);
  };
  const announce = () => {
    for (const person of here.values()) tellIfHeard({ kind: 'here', person });
  };
  const others = (id: string) => [...members].filter((member) => member.id !== id);
  const show = (person: Person) => sayToAll(others(person.id), { type: 'person', person });
  const note = (person: Person) => {
    here.set(person.id, person);
    show(person);
    tellIfHeard({ kind: 'here', person });
  };
  const forget = (id: string) => sayToAll(members, { type: 'left', id });

  tell({ kind: 'who' });
  return {
    all: () => [...here.values(), ...[...elsewhere.values()].map((each) => each.person)],
    enter: ({ id, staffId, name }) => note({ id, staffId, name, cursor: null }),
    leave: ({ id }) => {
      if (!here.delete(id)) return;
      forget(id);
      tellIfHeard({ kind: 'left', id });
    },
    moveCursor: ({ id, staffId, name }, cursor) => note({ id, staffId, name, cursor }),
    hear: (said) => {
      const parsed = words.safeParse(said);
      if (!parsed.success) return; // another version's words
      // Whoever entered while nobody was heard of was told to nobody yet.
      const isFirst = audience <= 0;
      audience = roundsOfSilence;
      if (isFirst || parsed.data.kind === 'who') announce();
      if (parsed.data.kind === 'who') return;
      if (parsed.data.kind === 'left') {
        if (elsewhere.delete(parsed.data.id)) forget(parsed.data.id);
        return;
      }
      const { person } = parsed.data;
      elsewhere.set(person.id, { person, rounds: roundsOfSilence });
      show(person);
    },
    beat: () => {
      announce();
      audience -= 1;
      for (const [id, each] of elsewhere) {
        each.rounds -= 1;
        if (each.rounds > 0) continue;
        elsewhere.delete(id);
        forget(id);
      }
    },
  };
}
