import { heartbeatMilliseconds, silenceMilliseconds } from '../../../src/domain/live-protocol.ts';
import type { ClientMessage, ServerMessage } from '../../../src/writing/live/contract.ts';
import type { Socket, Timing } from './contract.ts';

export const usualTiming: Timing = {
  retryFrom: 500,
  retryUpTo: 20_000,
  answerWithin: 10_000,
  cursorEvery: 120,
};

export interface LineEvents {
  onOpen(): void;
  onMessage(message: ServerMessage): void;
  /** @returns whether to connect again. */
  onClose(code: number, reason: string): boolean;
}

/** A connection that comes back: after a pause that doubles, with jitter, or at once when asked. */
export interface Line {
  send(message: ClientMessage): void;
  /** Gives the connection up, if there is one, and makes another. */
  reconnect(): void;
  close(): void;
}

/** Connects. An open line on which nothing is heard for a while is given up. */
export function connect(open: () => Socket, timing: Timing, events: LineEvents): Line {
  let socket: Socket | null = null;
  let isOver = false;
  let failures = 0;
  let heardAt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setInterval> | undefined;

  const lose = (lost: Socket, code: number, reason: string) => {
    if (socket !== lost) return;
    silence(lost);
    socket = null;
    clearInterval(beat);
    if (!events.onClose(code, reason)) isOver = true;
    if (isOver) return;
    const longest = Math.min(timing.retryUpTo, timing.retryFrom * 2 ** Math.min(failures, 10));
    failures += 1;
    retry = setTimeout(begin, longest * (0.5 + Math.random() / 2));
  };

  const watch = (watched: Socket) => {
    if (performance.now() - heardAt > silenceMilliseconds) {
      watched.close();
      lose(watched, 1006, 'silence');
    } else watched.send(JSON.stringify({ type: 'alive' } satisfies ClientMessage));
  };

  const begin = () => {
    clearTimeout(retry);
    if (isOver) return;
    const opening = open();
    socket = opening;
    heardAt = performance.now();
    opening.onopen = () => {
      heardAt = performance.now();
      beat = setInterval(() => watch(opening), heartbeatMilliseconds);
      events.onOpen();
    };
    opening.onmessage = ({ data }) => {
      heardAt = performance.now();
      failures = 0;
      const message = JSON.parse(String(data)) as ServerMessage; // the server's contract, which it holds
      if (message.type !== 'alive') events.onMessage(message);
    };
    opening.onclose = ({ code, reason }) => lose(opening, code, reason);
    opening.onerror = () => {};
  };

  begin();
  return {
    send: (message) => socket?.send(JSON.stringify(message)),
    reconnect: () => {
      if (isOver) return;
      failures = 0;
      const given = socket;
      if (given) {
        given.close();
        lose(given, 1006, 'given up');
      }
      begin();
    },
    close: () => {
      isOver = true;
      clearTimeout(retry);
      clearInterval(beat);
      const last = socket;
      socket = null;
      if (last) {
        silence(last);
        last.close(1000, 'left');
      }
    },
  };
}

function silence(socket: Socket): void {
  socket.onopen = null;
  socket.onmessage = null;
  socket.onclose = null;
  socket.onerror = () => {};
}
