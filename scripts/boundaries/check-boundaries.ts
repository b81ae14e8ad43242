import type { ICruiseResult } from 'dependency-cruiser';
import { barrels, fileShapes } from './file-shape.ts';
import { forbiddenImports, readImports } from './imports.ts';
import { hiddenTypeImports, reservedCalls } from './reserved-calls.ts';
import { readSources, type Violation } from './source-file.ts';
import { foreignWrites, tableOwners } from './table-writes.ts';

/**
 * Every rule between the rooms of the house, over the sources under `root`.
 * @param imports those of `root`, where they were read before.
 * @returns what breaks them, in the order of the rules; empty when the boundaries hold.
 */
export async function checkBoundaries(root: string, imports?: ICruiseResult): Promise<Violation[]> {
  const program = readSources(root, ['{src,bin,demo}/**/*.{ts,tsx}']);
  const { owners, violations } = tableOwners(root);
  return [
    ...forbiddenImports(imports ?? (await readImports(root))),
    ...hiddenTypeImports(program),
    ...reservedCalls(program),
    ...violations,
    ...foreignWrites(program, owners),
    ...barrels(program),
    ...fileShapes(root),
  ];
}
