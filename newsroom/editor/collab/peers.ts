import type { EditorState } from 'prosemirror-state';
import { Mapping, type Step, type StepMap } from 'prosemirror-transform';
import type { Person } from '../../../src/writing/live/contract.ts';
import type { Peer } from './contract.ts';

/** Steps back that a cursor from before is brought forward over. */
const remembered = 500;

/**
 * Where the others are. Cursors come in positions of the log's document at some version; they are kept in those of
 * the newest version received, and shown in those of the document here, unconfirmed steps included.
 */
export interface Peers {
  set(person: Person): void;
  remove(id: string): void;
  clear(): void;
  /** Steps of the log have been received, from `version` on. */
  advance(version: number, steps: readonly Step[]): void;
  shown(state: EditorState, unconfirmed: readonly Step[]): Peer[];
}

export function openPeers(): Peers {
  const people = new Map<string, Person>();
  const maps = new Map<number, StepMap>();
  let newest = 0;

  /** The person with their cursor brought forward to the newest version. */
  const current = (person: Person): Person => {
    if (!person.cursor || person.cursor.version >= newest) return person;
    const { version } = person.cursor;
    const later: StepMap[] = [];
    for (let at = version; at < newest; at += 1) {
      const map = maps.get(at);
      if (!map) return { ...person, cursor: null }; // from too long ago
      later.push(map);
    }
    const mapping = new Mapping(later);
    const { anchor, head } = person.cursor;
    return { ...person, cursor: { version: newest, anchor: mapping.map(anchor), head: mapping.map(head) } };
  };

  return {
    set: (person) => people.set(person.id, current(person)),
    remove: (id) => people.delete(id),
    clear: () => people.clear(),
    advance: (version, steps) => {
      steps.forEach((step, place) => {
        maps.set(version + place, step.getMap());
        maps.delete(version + place - remembered);
      });
      newest = version + steps.length;
      for (const [id, person] of people) people.set(id, current(person));
    },
    shown: (state, unconfirmed) => {
      const mapping = new Mapping(unconfirmed.map((step) => step.getMap()));
      const size = state.doc.content.size;
      const place = (position: number) => Math.min(mapping.map(Math.max(position, 0)), size);
      return [...people.values()].map(({ id, staffId, name, cursor }) => ({
        id,
        staffId,
        name,
        cursor: cursor && { anchor: place(cursor.anchor), head: place(cursor.head) },
      }));
    },
  };
}
