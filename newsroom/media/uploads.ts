import { useSyncExternalStore } from 'react';
import { hostOf } from '../../src/domain/safe-address.ts';
import type { AddedMedia } from '../../src/media/contract.ts';
import { ApiProblem } from '../api.ts';
import { fetchFile, uploadFile } from './upload-file.ts';

/** A file on its way into the library. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly state: 'waiting' | 'sending' | 'checking' | 'done' | 'failed';
  /** How much has gone, from 0 to 1. */
  readonly fraction: number;
  /** What came of it. */
  readonly added: AddedMedia | null;
  /** Why it failed. */
  readonly problem: unknown;
  /** Whether trying again may help. */
  readonly canRetry: boolean;
}

interface Queued {
  readonly send: (onProgress: (fraction: number) => void, signal: AbortSignal) => Promise<AddedMedia>;
  readonly settle: (added: AddedMedia | null) => void;
  stop: AbortController;
}

/** At a time: the server looks at pictures one by one. */
const atOnce = 2;

let uploads: readonly Upload[] = [];
let nextId = 1;
const queued = new Map<number, Queued>();
const listeners = new Set<() => void>();

/** What is on its way, on any page: an upload goes on while one looks elsewhere. */
export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(subscribe, () => uploads);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Queues a file. @returns what came of it; null when it failed (which is shown) or was stopped. */
export function addUpload(file: File): Promise<AddedMedia | null> {
  return add(file.name || '…', file.size, (onProgress, signal) => uploadFile(file, onProgress, signal));
}

/** Queues a picture that lies elsewhere, in the same way. */
export function addFetch(address: string): Promise<AddedMedia | null> {
  return add(hostOf(address), 0, (_onProgress, signal) => fetchFile(address, signal));
}

function add(name: string, bytes: number, send: Queued['send']): Promise<AddedMedia | null> {
  const id = nextId;
  nextId += 1;
  const { promise, resolve } = Promise.withResolvers<AddedMedia | null>();
  queued.set(id, { send, settle: resolve, stop: new AbortController() });
  const fresh = { fraction: 0, added: null, problem: null, canRetry: false } as const;
  publish([...uploads, { id, name, bytes, state: 'waiting', ...fresh }]);
  startNext();
  return promise;
}

export function retryUpload(id: number): void {
  const entry = queued.get(id);
  if (!entry) return;
  entry.stop = new AbortController();
  change(id, { state: 'waiting', fraction: 0, problem: null, canRetry: false });
  startNext();
}

/** Stops it where it still goes, and takes its line away. */
export function dismissUpload(id: number): void {
  const entry = queued.get(id);
  entry?.stop.abort();
  entry?.settle(null);
  queued.delete(id);
  publish(uploads.filter((each) => each.id !== id));
}

function startNext(): void {
  const running = uploads.filter(({ state }) => state === 'sending' || state === 'checking').length;
  const next = uploads.find(({ state }) => state === 'waiting');
  const entry = next && queued.get(next.id);
  if (!next || !entry || running >= atOnce) return;
  void run(next.id, entry);
  startNext();
}

async function run(id: number, entry: Queued): Promise<void> {
  change(id, { state: 'sending' });
  try {
    const progress = (fraction: number) =>
      change(id, { fraction, state: fraction >= 1 ? 'checking' : 'sending' });
    const added = await entry.send(progress, entry.stop.signal);
    change(id, { state: 'done', fraction: 1, added });
    queued.delete(id);
    entry.settle(added);
  } catch (error) {
    if (!queued.has(id)) return;
    const status = error instanceof ApiProblem ? error.status : 0;
    // What the guard refused it refuses again.
    change(id, {
      state: 'failed',
      problem: error,
      canRetry: status === 0 || status >= 500 || status === 429,
    });
    if (status !== 0 && status < 500 && status !== 429) entry.settle(null);
  } finally {
    startNext();
  }
}

function change(id: number, to: Partial<Upload>): void {
  publish(uploads.map((each) => (each.id === id ? { ...each, ...to } : each)));
}

function publish(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}
