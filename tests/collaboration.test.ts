import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { memoryStore } from '../newsroom/editor/collab/memory-store.ts';
import { headlineText, toDocument } from '../src/domain/document.ts';
import { readDocument, readDocumentAt } from '../src/writing/log/read-document.ts';
import { readStory } from '../src/writing/queries.ts';
import { reviseStory } from '../src/writing/revise-story.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { addStaff } from './support/add-staff.ts';
import { documentOf, metaOf } from './support/drafts.ts';
import { type LivePlace, livePlace, saved, textOf, type, until } from './support/live-place.ts';

/** A process that is not there. */
const nobody = 99;

let place: LivePlace;
beforeAll(async () => {
  place = await livePlace(2);
});
afterAll(() => place[Symbol.asyncDispose]());

/** Types without a line into a story that is open, and closes it. */
async function leaveUnsent(store: ReturnType<typeof memoryStore>, storyId: string, text: string) {
  const way = { store, sockets: [] as WebSocket[], process: 0 };
  const story = place.window(storyId, way);
  await story.ready;
  way.process = nobody;
  way.sockets[0]?.terminate();
  await until(() => story.snapshot.status.kind === 'offline');
  type(story, text);
  await story.close();
}

describe('several people in one story', () => {
  test('what one types the others have, in another process too', async () => {
    const id = await place.newStory();
    const [ada, ben, cora] = [place.window(id), place.window(id), place.window(id, { process: 1 })];
    await Promise.all([ada.ready, ben.ready, cora.ready]);
    type(ada, 'High: ');
    type(ben, 'Sea. ', ben.surface.state.doc.content.size - 2);
    type(cora, 'Now: ');
    await Promise.all([ada, ben, cora].map(saved));
    await until(() => textOf(ada) === textOf(ben) && textOf(ben) === textOf(cora));
    const { node, version } = await readDocument(place.database.newsroom, id);
    expect(node.textContent).toBe(textOf(ada));
    expect(version).toBe(3);
    for (const words of ['High: ', 'Sea. ', 'Now: ']) expect(textOf(ada).split(words)).toHaveLength(2);
    expect(headlineText((await readStory(place.database.newsroom, id)).document)).toBe(
      node.child(0).textContent,
    );
  });

  test('a line that is cut loses nothing: typing goes on and is sent after', async () => {
    const id = await place.newStory();
    const sockets: WebSocket[] = [];
    const [ada, ben] = [place.window(id, { sockets }), place.window(id, { process: 1 })];
    await Promise.all([ada.ready, ben.ready]);
    type(ada, 'before ');
    sockets.at(-1)?.terminate(); // perhaps after the server has it, before the answer
    await until(() => ada.snapshot.status.kind === 'offline' || ada.snapshot.status.kind === 'saved');
    type(ada, 'meanwhile ');
    type(ben, 'elsewhere ');
    await Promise.all([saved(ada), saved(ben)]);
    await until(() => textOf(ada) === textOf(ben));
    for (const words of ['before ', 'meanwhile ', 'elsewhere ']) {
      expect(textOf(ada).split(words)).toHaveLength(2);
    }
  });

  test('a window that was closed before its words were sent leaves them to the next', async () => {
    const id = await place.newStory();
    const store = memoryStore(true);
    const way = { store, sockets: [] as WebSocket[], process: 0 };
    const ada = place.window(id, way);
    await ada.ready;
    const [socket] = way.sockets;
    socket?.pause(); // nothing is heard any more, the acknowledgement neither
    type(ada, 'sent but not acknowledged ');
    await expect
      .poll(async () => (await readDocument(place.database.newsroom, id)).version, { interval: 10 })
      .toBe(1);
    way.process = nobody;
    socket?.terminate();
    await until(() => ada.snapshot.status.kind === 'offline');
    type(ada, 'never sent ');
    await ada.close();
    const [left = ''] = await store.list(id, 'edith');
    expect((await store.take(left))?.steps.length).toBeGreaterThan(0);
    const again = place.window(id, { store });
    await again.ready;
    for (const words of ['sent but not acknowledged ', 'never sent ']) {
      expect(textOf(again).split(words)).toHaveLength(2);
    }
    expect(await store.list(id, 'edith')).toEqual([]);
  });

  test('what closed windows left is sent without any of their stories being opened', async () => {
    const store = memoryStore(true);
    const stories = await Promise.all([place.newStory('The wall'), place.newStory('The sea')]);
    for (const id of stories) await leaveUnsent(store, id, 'left here ');
    expect([...(await store.stories('edith'))].toSorted()).toEqual(stories.toSorted());
    const sent: string[] = [];
    const way = place.sendUnsent(store, {
      onSent: (id) => sent.push(id),
      onKept: (id) => sent.push(`kept ${id}`),
    });
    await way.look();
    await way.look();
    await expect.poll(() => store.stories('edith')).toEqual([]);
    expect(sent.toSorted()).toEqual(stories.toSorted());
    for (const id of stories) {
      const { node } = await readDocument(place.database.newsroom, id);
      expect(node.textContent.split('left here ')).toHaveLength(2);
    }
    await way.close();
  });

  test('what somebody may not write any more stays kept, and both ways of looking say so', async () => {
    const store = memoryStore(true);
    const id = await place.newStory('The wall');
    await leaveUnsent(store, id, 'not mine now ');
    const reader = await addStaff(place.database.newsroom, { role: 'auditor', name: 'Aida' });
    const kept: string[] = [];
    const events = { onSent: () => {}, onKept: (story: string) => kept.push(story) };
    const way = place.sendUnsent(store, events, reader.cookie);
    await way.look();
    expect(kept).toEqual([id]);
    await way.close();
    const opened = place.window(id, { store, cookie: reader.cookie });
    await opened.ready;
    expect(opened.snapshot.displaced).toMatchObject([{ text: 'not mine now', why: 'not_taken' }]);
    await opened.close();
    const [client = ''] = await store.list(id, 'edith');
    expect((await store.read(client))?.steps).toHaveLength(1);
    const { node } = await readDocument(place.database.newsroom, id);
    expect(node.textContent).not.toContain('not mine now');
  });

  test('a story that cannot be reached says so from the first, and comes when it can', async () => {
    const id = await place.newStory('The wall');
    const way = { process: nobody };
    const ada = place.window(id, way);
    await until(() => ada.snapshot.status.kind === 'offline');
    way.process = 0;
    await ada.ready;
    expect(textOf(ada)).toContain('The wall');
  });

  test('what a window leaves while another is open comes from there when it has ended', async () => {
    const id = await place.newStory();
    const store = memoryStore(true);
    const first = { store, sockets: [] as WebSocket[], process: 0 };
    const ada = place.window(id, first);
    await ada.ready;
    first.process = nobody;
    first.sockets[0]?.terminate();
    await until(() => ada.snapshot.status.kind === 'offline');
    type(ada, 'left behind ');
    await until(() => ada.snapshot.status.kind === 'offline' && ada.snapshot.status.isKept);
    // The same browser, before the window that is closed has quite ended.
    const second = place.window(id, { store });
    await second.ready;
    expect(textOf(second)).not.toContain('left behind ');
    await ada.close();
    await until(() => textOf(second).includes('left behind '));
    expect(textOf(second).split('left behind ')).toHaveLength(2);
    await expect.poll(() => store.list(id, 'edith')).toEqual([]);
    await second.close();
  });

  test('an old window is told to reload, and its words come after', async () => {
    const id = await place.newStory();
    const store = memoryStore(true);
    const modern = place.processes.indexOf(await place.startProcess(2));
    const way = { store, process: 0, sockets: [] as WebSocket[] };
    const ada = place.window(id, way);
    await ada.ready;
    way.process = modern;
    way.sockets.at(-1)?.terminate();
    await until(() => ada.snapshot.status.kind !== 'saved');
    const { surface } = ada;
    surface.dispatch(surface.state.tr.insertText('kept ', 1));
    const { strike } = surface.state.schema.marks;
    const from = surface.state.doc.content.size - 5;
    if (strike) surface.dispatch(surface.state.tr.addMark(from, from + 2, strike.create()));
    await until(() => ada.snapshot.status.kind === 'must_reload');
    expect(ada.snapshot.status).toMatchObject({ kind: 'must_reload', unconfirmed: 2 });
    await ada.close();
    const reloaded = place.window(id, { store, process: modern, version: 2 });
    await reloaded.ready;
    expect(textOf(reloaded)).toContain('kept ');
    expect(JSON.stringify(reloaded.surface.state.doc)).toContain('"strong"');
    expect(JSON.stringify(reloaded.surface.state.doc)).not.toContain('"strike"');
    // A process of before cannot read the story any more; the window goes on asking until a newer one answers.
    const late = place.window(id, { process: 0 });
    await pause(300);
    expect(late.snapshot.status.kind).toBe('offline');
  });

  test('people see each other come, move and go, across processes', async () => {
    const id = await place.newStory();
    const ada = place.window(id);
    const ben = place.window(id, { process: 1 });
    await Promise.all([ada.ready, ben.ready]);
    await until(() => ada.snapshot.peers.length === 1 && ben.snapshot.peers.length === 1);
    expect(ada.snapshot.peers[0]?.name).toBe('Edith');
    type(ben, 'xx');
    await until(() => ada.snapshot.peers[0]?.cursor !== null);
    const before = ada.snapshot.peers[0]?.cursor?.anchor ?? 0;
    type(ada, 'four', 1);
    await until(() => (ada.snapshot.peers[0]?.cursor?.anchor ?? 0) >= before + 4);
    await ben.close();
    await until(() => ada.snapshot.peers.length === 0);
  });

  test('an import of a changed file goes into open windows as a small change', async () => {
    const id = await place.newStory('The wall', 'First.', 'Second.', 'Third.');
    const ada = place.window(id);
    await ada.ready;
    type(ada, 'Mine: ', 1);
    await saved(ada);
    const document = documentOf('Mine: The wall', 'First.', 'Second, changed.', 'Third.');
    await saveDraft(place.database.newsroom, {
      articleId: id,
      document,
      meta: metaOf(),
      author: 'import',
      reason: 'imported',
    });
    await until(() => textOf(ada).includes('Second, changed.'));
    expect(toDocument(ada.surface.state.doc)).toEqual(document);
    expect(await readStory(place.database.newsroom, id)).toMatchObject({ stepVersion: 2, version: 2 });
  });

  test('a revision shows exactly what was there, and only a change makes another one', async () => {
    const id = await place.newStory();
    const ada = place.window(id);
    await ada.ready;
    type(ada, 'New ');
    await saved(ada);
    const cause = { author: 'Edith', reason: 'published' };
    const first = await reviseStory(place.database.newsroom, id, cause);
    const second = await reviseStory(place.database.newsroom, id, cause);
    expect([first.version, second.version]).toEqual([2, 2]);
    expect(headlineText(first.document)).toBe('New The wall');
    expect((await readDocumentAt(place.database.newsroom, id, 0)).node.child(0).textContent).toBe('The wall');
  });

  test('words whose passage somebody deleted meanwhile are shown, not lost', async () => {
    const id = await place.newStory('The wall', 'First.', 'Second.');
    const sockets: WebSocket[] = [];
    const way = { sockets, process: 0, store: memoryStore(true) };
    const [ada, ben] = [place.window(id, way), place.window(id)];
    await Promise.all([ada.ready, ben.ready]);
    way.process = nobody;
    sockets.at(-1)?.terminate();
    await until(() => ada.snapshot.status.kind === 'offline');
    const end = ada.surface.state.doc.content.size - 2;
    type(ada, ' Never forget this.', end);
    const { surface } = ben;
    surface.dispatch(surface.state.tr.delete(end - 8, end + 1));
    await saved(ben);
    way.process = 0;
    ada.reconnect();
    await saved(ada);
    await until(() => textOf(ada) === textOf(ben));
    expect(ada.snapshot.displaced.map(({ text }) => text)).toEqual(['Never forget this.']);
    // Also after a reload, until somebody has seen them.
    await ada.close();
    const reloaded = place.window(id, way);
    await reloaded.ready;
    await saved(reloaded);
    expect(reloaded.snapshot.displaced.map(({ text }) => text)).toEqual(['Never forget this.']);
    reloaded.dismissDisplaced(reloaded.snapshot.displaced[0]?.id ?? '');
    expect(await way.store.listWords(id, 'edith')).toEqual([]);
  });

  test('nor are those of a window that was closed meanwhile', async () => {
    const id = await place.newStory('The wall', 'First.', 'Second.');
    const way = { sockets: [] as WebSocket[], process: 0, store: memoryStore(true) };
    const [ada, ben] = [place.window(id, way), place.window(id)];
    await Promise.all([ada.ready, ben.ready]);
    way.process = nobody;
    way.sockets.at(-1)?.terminate();
    await until(() => ada.snapshot.status.kind === 'offline');
    const end = ada.surface.state.doc.content.size - 2;
    type(ada, ' Never forget this.', end);
    type(ada, 'Kept: ', 1);
    await ada.close();
    const { surface } = ben;
    surface.dispatch(surface.state.tr.delete(end - 8, end + 1));
    await saved(ben);
    way.process = 0;
    const again = place.window(id, way);
    await again.ready;
    await saved(again);
    expect(textOf(again)).toContain('Kept: ');
    expect(again.snapshot.displaced.map(({ text }) => text)).toEqual(['Never forget this.']);
  });
});
