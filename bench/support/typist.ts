import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Socket } from '../../newsroom/editor/collab/contract.ts';
import { memoryStore } from '../../newsroom/editor/collab/memory-store.ts';
import { openStory } from '../../newsroom/editor/collab/open-story.ts';
import { headlessView } from '../../tests/support/headless-view.ts';

/** Somebody who types in a paragraph of their own and notes when others' keys arrive. */
export interface Typist {
  readonly clientId: string;
  /** When each key was pressed, on the clock of `performance.timeOrigin + performance.now()`. */
  readonly keystrokes: readonly number[];
  type(seconds: number): Promise<void>;
  /** Milliseconds that each key of another one took until it was in the state of this editor. */
  heardFrom(other: Typist): number[];
  close(): Promise<void>;
}

export interface TypistOptions {
  readonly storyId: string;
  readonly url: string;
  readonly cookie: string;
  /** Of the paragraph they write in. */
  readonly place: number;
  /** Milliseconds between keys on average. */
  readonly pause: number;
}

const now = () => performance.timeOrigin + performance.now();

export async function typist({ storyId, url, cookie, place, pause }: TypistOptions): Promise<Typist> {
  const heard = new Map<string, number[]>();
  let clientId = '';
  const story = openStory({
    storyId,
    staffId: `typist-${place}`,
    origin: url,
    store: memoryStore(true),
    openSocket: (address) => {
      const line = new WebSocket(address, { headers: { cookie, origin: url } });
      const socket: Socket = {
        ...{ onopen: null, onmessage: null, onclose: null, onerror: null },
        send: (text) => {
          clientId ||= JSON.parse(text).clientId ?? '';
          line.send(text);
        },
        close: (code, reason) => line.close(code, reason),
      };
      line.on('open', () => socket.onopen?.(undefined as never));
      line.on('close', (code, reason) => socket.onclose?.({ code, reason: String(reason) }));
      line.on('error', () => {});
      line.on('message', (data) => {
        socket.onmessage?.({ data: String(data) });
        note(JSON.parse(String(data)), heard, now()); // the state has it by now
      });
      return socket;
    },
  });
  await story.ready;
  const view = headlessView(story, []);
  const keystrokes: number[] = [];
  const press = (key: string) => {
    const body = view.state.doc.child(2);
    let at = view.state.doc.content.size - body.nodeSize + 1;
    for (let before = 0; before <= place; before += 1) at += body.child(before).nodeSize;
    keystrokes.push(now());
    view.dispatch(view.state.tr.insertText(key, at - 1));
  };
  return {
    get clientId() {
      return clientId;
    },
    keystrokes,
    type: async (seconds) => {
      await wait(Math.random() * pause);
      for (const end = now() + seconds * 1000; now() < end; ) {
        press('n');
        await wait(pause * (0.5 + Math.random()));
      }
    },
    heardFrom: (other) =>
      (heard.get(other.clientId) ?? []).map((at, key) => at - (other.keystrokes[key] ?? Number.NaN)),
    close: async () => {
      await story.close();
      view.destroy();
    },
  };
}

/** Each key is one step, so that the n-th step of a client is its n-th key. */
function note(
  message: { type: string; clientIds?: string[] },
  heard: Map<string, number[]>,
  at: number,
): void {
  if (message.type !== 'steps') return;
  for (const clientId of message.clientIds ?? []) {
    const times = heard.get(clientId) ?? [];
    heard.set(clientId, times);
    times.push(at);
  }
}
