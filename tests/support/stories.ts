import { z } from 'zod';
import type { Finished, Installation } from './program.ts';

/** A story as JSON Lines has it. */
export interface Story {
  readonly source_id: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly section: string;
  readonly authors?: readonly string[];
  readonly topics?: readonly string[];
  readonly storylines?: readonly string[];
  readonly language?: string;
  readonly published_at?: string;
  readonly text: string;
}

const item = z.object({
  id: z.string(),
  headline: z.string(),
  section: z.string(),
  url: z.string().nullable(),
  status: z.enum(['imported', 'updated', 'unchanged', 'failed']),
  notes: z.array(z.string()),
});

const report = z.object({
  imported: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  failed: z.number(),
  items: z.array(item),
});

type ImportedItem = z.infer<typeof item>;

/**
 * Imports and publishes through the command line, which may be killed meanwhile.
 * @returns what it has confirmed: the items it had printed, in the order of the stories.
 */
export async function importStories(
  house: Installation,
  stories: readonly Story[],
): Promise<readonly ImportedItem[]> {
  const { code, stdout, stderr } = await runImport(house, stories);
  if (code === 0) return report.parse(JSON.parse(stdout)).items;
  if (code !== null && /"failed"/.test(stdout)) throw new Error(`Stories failed:\n${stdout}\n${stderr}`);
  // The report grows by a line with each story; a last line without its end was not printed whole.
  return stdout
    .split(',\n')
    .slice(0, -1)
    .map((line) => item.parse(JSON.parse(line.replace('{"items":[', ''))));
}

/** As `importStories`, where not coming to the end is a mistake. @returns the addresses. */
export async function publishStories(house: Installation, stories: readonly Story[]): Promise<string[]> {
  const { code, stdout, stderr } = await runImport(house, stories);
  if (code !== 0) throw new Error(`The import failed:\n${stdout}\n${stderr}`);
  return report.parse(JSON.parse(stdout)).items.map(({ url, headline }) => {
    if (url === null) throw new Error(`"${headline}" has no address.`);
    return url;
  });
}

function runImport(house: Installation, stories: readonly Story[]): Promise<Finished> {
  const lines = stories.map((story) => JSON.stringify(story)).join('\n');
  return house.run(['import', '-', '--format', 'jsonl', '--publish', '--json'], lines);
}
