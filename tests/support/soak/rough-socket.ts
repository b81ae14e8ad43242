import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Socket } from '../../../newsroom/editor/collab/contract.ts';
import type { Chance } from './chance.ts';

/** A line that is slow now and then, in both directions, and can be cut: what is on its way then is lost. */
export interface RoughSocket extends Socket {
  cut(): void;
}

export interface Weather {
  readonly chance: Chance;
  /** Milliseconds that a message takes at the most. Those of one line stay in their order, as TCP keeps them. */
  readonly delay: number;
}

export function roughSocket(url: string, headers: Record<string, string>, weather: Weather): RoughSocket {
  const line = new WebSocket(url, { headers });
  const rough: RoughSocket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send: (text) => later(() => line.readyState === line.OPEN && line.send(text)),
    close: (code, reason) => line.close(code, reason),
    cut: () => line.terminate(),
  };
  const later = slowWay(weather);
  const arrive = slowWay(weather);
  line.on('open', () => rough.onopen?.(undefined as never));
  line.on('message', (data) => {
    arrive(() => line.readyState === line.OPEN && rough.onmessage?.({ data: String(data) }));
  });
  line.on('close', (code, reason) => rough.onclose?.({ code, reason: String(reason) }));
  line.on('error', () => rough.onerror?.(undefined as never));
  return rough;
}

function slowWay({ chance, delay }: Weather): (deliver: () => unknown) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (deliver) => {
    const arrival = pause(chance.happens(0.1) ? chance.below(delay) : 0);
    last = last.then(() => arrival).then(deliver);
  };
}
