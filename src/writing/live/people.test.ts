import { expect, test } from 'vitest';
import type { Member } from './member.ts';
import { openPeople, type People } from './people.ts';

const member = (id: string): Member => ({ id, staffId: id, name: id }) as unknown as Member; // what a room needs of it here

test('who entered before another process was heard of is told as soon as it is', () => {
  const rooms: People[] = [];
  const said: { from: number; words: unknown }[] = [];
  const open = (from: number) => openPeople(new Set(), (words) => said.push({ from, words }));
  const deliver = () => {
    for (const { from, words } of said.splice(0)) {
      for (const [place, room] of rooms.entries()) if (place !== from) room.hear(words);
    }
  };
  rooms.push(open(0));
  deliver();
  rooms.push(open(1)); // asks who is there while nobody has entered yet
  deliver();
  rooms[1]?.enter(member('ben'));
  rooms[0]?.enter(member('ada'));
  for (let round = 0; round < 4; round += 1) deliver();
  expect(
    rooms.map((room) =>
      room
        .all()
        .map(({ id }) => id)
        .toSorted(),
    ),
  ).toEqual([
    ['ada', 'ben'],
    ['ada', 'ben'],
  ]);
  expect(said).toEqual([]);
});
