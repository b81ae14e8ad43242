import { WebSocket } from 'ws';
import { z } from 'zod';
import { SCHEMA_VERSION } from '../../src/domain/document.ts';
import { LIVE_PROTOCOL, livePath } from '../../src/domain/live-protocol.ts';

/** A window that has a story open. */
export interface LiveWindow {
  /**
   * Puts a letter at the beginning of the headline, or takes it away again: a headline does not get too long. Resolves
   * when the server says that it is in the log.
   */
  type(letter: string): Promise<void>;
  close(): void;
}

const heard = z.looseObject({
  type: z.string(),
  version: z.number().optional(),
  steps: z.array(z.unknown()).optional(),
});

/** Opens a story as the editor does. Resolves when its document has come. */
export async function openWindow(
  origin: string,
  headers: Readonly<Record<string, string>>,
  storyId: string,
): Promise<LiveWindow> {
  const socket = new WebSocket(origin.replace('http', 'ws') + livePath(storyId), { headers });
  let version = 0;
  let hasLetter = false;
  let told: PromiseWithResolvers<void> = Promise.withResolvers();
  socket.on('error', (error) => told.reject(error));
  socket.on('close', (code, reason) => told.reject(new Error(`The story was closed: ${code} ${reason}`)));
  socket.on('open', () =>
    socket.send(
      JSON.stringify({
        ...{ type: 'hello', protocol: LIVE_PROTOCOL, schemaVersion: SCHEMA_VERSION },
        ...{ clientId: 'bench-window', from: { kind: 'nothing' } },
      }),
    ),
  );
  socket.on('message', (data) => {
    const message = heard.parse(JSON.parse(String(data)));
    if (message.type === 'refused') told.reject(new Error(`A step was refused: ${data}`));
    if (message.type !== 'welcome' && message.type !== 'steps') return;
    version = (message.version ?? 0) + (message.steps?.length ?? 0);
    told.resolve();
  });
  await told.promise;
  return {
    type: (letter) => {
      told = Promise.withResolvers();
      const slice = { content: [{ type: 'text', text: letter }] };
      const step = hasLetter
        ? { stepType: 'replace', from: 1, to: 2 }
        : { stepType: 'replace', from: 1, to: 1, slice };
      hasLetter = !hasLetter;
      socket.send(JSON.stringify({ type: 'steps', version, steps: [step] }));
      return told.promise;
    },
    close: () => socket.close(),
  };
}
