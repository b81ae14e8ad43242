import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkBoundaries } from '../scripts/boundaries/check-boundaries.ts';
import { describeRooms } from '../scripts/boundaries/describe-rooms.ts';
import { readImports } from '../scripts/boundaries/imports.ts';
import { readSources } from '../scripts/boundaries/source-file.ts';
import { packageRoot } from '../src/platform/package-root.ts';
import { house, plantedViolations } from './support/planted-violations.ts';

describe('the house', () => {
  let imports: ICruiseResult;
  beforeAll(async () => {
    imports = await readImports(packageRoot);
  });

  it('keeps its boundaries', async () => {
    expect(await checkBoundaries(packageRoot, imports)).toEqual([]);
  });

  it('is as ARCHITECTURE.md describes it', async () => {
    const told = readFileSync(join(packageRoot, 'ARCHITECTURE.md'), 'utf8');
    expect(told, 'npm run generate draws it anew').toContain(await describeRooms(packageRoot, imports));
  });

  // A reader of imports that overlooks one would call every boundary kept.
  it('is read whole: every import written in the sources is judged', () => {
    const judged = new Map(
      imports.modules.map(({ source, dependencies }) => [source, dependencies.map(({ module }) => module)]),
    );
    const files = readSources(packageRoot, ['{src,bin,demo}/**/*.{ts,tsx}']);
    expect(files.length).toBeGreaterThan(100);
    for (const { path, text } of files) {
      const written = [...text.matchAll(/^(?:import|export)\b[^;]*?'(\.[^']+)';$/gm)].map(
        (found) => found[1],
      );
      expect(judged.get(path), path).toEqual(expect.arrayContaining(written));
    }
  });
});

/** Builds the house with `files` on top and says which rules it breaks. */
async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'masthead-house-'));
  try {
    for (const [path, text] of Object.entries({ ...house, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return (await checkBoundaries(root)).map(({ rule }) => rule);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('a planted violation is found', () => {
  it('only where one was planted', async () => {
    expect(await rulesBrokenBy({})).toEqual([]);
  });

  it.each(plantedViolations)('%s: %s', async (rule, _how, files) => {
    const broken = await rulesBrokenBy(files);
    expect([...new Set(broken)]).toEqual([rule]);
  });

  it('but a long file that says why is not', async () => {
    const text = `// Long because it is one table.\n${'export {};\n'.repeat(401)}`;
    expect(await rulesBrokenBy({ 'src/reader/long.ts': text })).toEqual([]);
  });
});
