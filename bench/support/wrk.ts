import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Measured {
  /** Requests answered a second. */
  readonly rps: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** What a browser says of itself: views are counted of people, and a loader’s own name is a robot’s. */
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Loads an address on loopback for so many seconds over so many connections. */
export async function measure(url: string, connections: number, seconds: number): Promise<Measured> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('Load goes to 127.0.0.1 alone.');
  const headers = ['Accept-Encoding: gzip', `User-Agent: ${browser}`].flatMap((line) => ['-H', line]);
  const args = ['-t2', `-c${connections}`, `-d${seconds}s`, '--latency', ...headers, url];
  const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  await once(child, 'exit');
  if (/Non-2xx|Socket errors/.test(out)) throw new Error(`${url} did not answer well:\n${out}`);
  return {
    rps: Number(/Requests\/sec:\s+([\d.]+)/.exec(out)?.[1]),
    p50: latency(out, 50),
    p99: latency(out, 99),
  };
}

function latency(out: string, percent: number): number {
  const [, value, unit] = new RegExp(`^\\s+${percent}%\\s+([\\d.]+)(us|ms|s)`, 'm').exec(out) ?? [];
  return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit ?? 'ms'] ?? 1);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The median of each figure over several rounds. */
export function medians(rounds: readonly Measured[]): Measured {
  const of = (figure: keyof Measured) => median(rounds.map((round) => round[figure]));
  return { rps: of('rps'), p50: of('p50'), p99: of('p99') };
}
