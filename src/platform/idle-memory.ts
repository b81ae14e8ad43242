import { performance } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds between two looks. */
const interval = 2_000;
/** A process that computes for less than this part of an interval has nothing to do. */
const idleBelow = 0.05;
/** Bytes; less is not worth a collection. */
const worthIt = 6 * 1024 * 1024;

/**
 * Gives memory back to the system after a busy time, once there is nothing to do. V8 keeps what a bulk import
 * made it take (100 MB and more) until the next busy time, and a small machine has better uses for it. A
 * collection stops the process for some tens of milliseconds, which nobody waits for then. It is a usual one: a
 * last resort would forget compiled code as well, and the next readers would wait until that is made again.
 */
export function giveMemoryBackWhenIdle(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  let kept = 0;
  let last = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    if (utilization > idleBelow || getHeapStatistics().total_heap_size < kept + worthIt) return;
    collect({ type: 'major', execution: 'sync' });
    kept = getHeapStatistics().total_heap_size;
  }, interval).unref();
}
