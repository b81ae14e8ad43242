// One process of readers who look at a live story: each asks every ten seconds, a quarter more or less, on a connection
// of its own, as the site's script does. Arguments: address, readers, seconds. Sends what it measured to its parent.
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What the readers of a process saw. Milliseconds. */
export interface Seen {
  /** From asking to the last byte. */
  readonly taken: readonly number[];
  /** From the moment a post was sent to that in which a reader had it. */
  readonly delays: readonly number[];
  readonly statuses: Readonly<Record<number, number>>;
  readonly failures: number;
}

const [address = '', readers = '0', seconds = '0'] = process.argv.slice(2);
const until = Date.now() + Number(seconds) * 1000;
const taken: number[] = [];
const delays: number[] = [];
const statuses: Record<number, number> = {};
let failures = 0;

await Promise.all(Array.from({ length: Number(readers) }, read));
// A long message is on its way for a while.
process.send?.({ taken, delays, statuses, failures } satisfies Seen, () => process.disconnect?.());

async function read(): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let tag: string | null = null;
  let newest = Number.POSITIVE_INFINITY;
  await pause(Math.random() * 10_000);
  while (Date.now() < until) {
    const from = performance.now();
    try {
      const answer: Answer = await ask(agent, tag);
      taken.push(performance.now() - from);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status === 200) {
        tag = answer.tag;
        const times = [...answer.text.matchAll(/Sent at (\d+)/g)].map(([, at]) => Number(at));
        delays.push(...times.filter((at) => at > newest).map((at) => Date.now() - at));
        newest = Math.max(0, ...times);
      }
    } catch {
      failures += 1;
    }
    await pause(7_500 + Math.random() * 5_000);
  }
  agent.destroy();
}

interface Answer {
  readonly status: number;
  readonly tag: string | null;
  readonly text: string;
}

function ask(agent: Agent, tag: string | null): Promise<Answer> {
  const headers = tag === null ? {} : { 'if-none-match': tag };
  return new Promise((resolve, reject) => {
    get(address, { agent, headers, timeout: 10_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          tag: response.headers.etag ?? null,
          text: Buffer.concat(parts).toString(),
        }),
      );
    })
      .on('timeout', function (this: { destroy(error: Error): void }) {
        this.destroy(new Error('no answer within ten seconds'));
      })
      .on('error', reject);
  });
}
