import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { type BenchMasthead, startMasthead } from './masthead.ts';
import { writeSyntheticStories } from './synthetic-stories.ts';

/**
 * Starts a Masthead whose site has so many stories, published by import: a site that was kept, else one that is laid now.
 * @param keep folder of sites that stay for the next time.
 */
export async function openSite(stories: number, keep: string | undefined): Promise<BenchMasthead> {
  const folder = keep === undefined ? undefined : join(resolve(keep), `${stories}`);
  const masthead = await startMasthead(availableParallelism(), { folder });
  const laid = join(masthead.folder, 'bench-site.txt');
  try {
    if (existsSync(laid)) return masthead;
    const file = join(masthead.folder, 'stories.jsonl');
    await writeSyntheticStories(file, stories, new Date());
    const from = performance.now();
    masthead.run('import', '--publish', file);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    writeFileSync(laid, `${stories} stories imported and published in ${seconds} s\n`);
    console.log(`${stories} stories imported and published in ${seconds} s`);
    return masthead;
  } catch (error) {
    await masthead.stop();
    throw error;
  }
}
