import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes long comes first, so that no worker is left alone with it at the end. What needs the demo comes after what
 * needs none: its pictures are drawn meanwhile (global-setup.ts). Files of one kind stay in vitest's own order.
 */
export class OrderedFiles extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turns = new Map(sorted.map((file) => [file, turnOf(file)]));
    return sorted.toSorted((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
  }
}

function turnOf({ moduleId, project }: TestSpecification): number {
  if (!relative(project.config.root, moduleId).startsWith('tests/')) return 3;
  const source = readFileSync(moduleId, 'utf8');
  if (/\.serve\(\)/.test(source)) return 2;
  return source.includes('.serve(') ? 0 : 1;
}
