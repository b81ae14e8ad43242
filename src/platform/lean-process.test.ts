import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leanStart } from './lean-process.ts';

describe('a process that lasts', () => {
  test('has a small nursery and one arena', () => {
    expect(leanStart({ execArgv: ['--inspect'], env: { PORT: '1' } })).toEqual({
      execArgv: ['--inspect', '--max-semi-space-size=2'],
      env: { MALLOC_ARENA_MAX: '1', PORT: '1' },
    });
  });

  test('has what somebody chose', () => {
    const chosen = { execArgv: ['--max-semi-space-size=16'], env: { MALLOC_ARENA_MAX: '2' } };
    expect(leanStart(chosen)).toEqual(chosen);
    const inEnvironment = { execArgv: [], env: { NODE_OPTIONS: '--max-semi-space-size=16' } };
    expect(leanStart(inEnvironment).execArgv).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')(
    'becomes so in its place, with its words and what it was told',
    () => {
      const file = join(tmpdir(), `masthead-lean-${process.pid}.mjs`);
      const program = `import { becomeLean } from ${JSON.stringify(import.meta.resolve('./lean-process.ts'))};
      process.env.BEFORE ??= process.pid;
      becomeLean();
      console.log(JSON.stringify({ isSame: process.pid === Number(process.env.BEFORE), words: process.argv.slice(2),
        execArgv: process.execArgv, arenas: process.env.MALLOC_ARENA_MAX }));`;
      writeFileSync(file, program);
      const said = execFileSync(process.execPath, [file, 'serve', '--empty'], { encoding: 'utf8' });
      rmSync(file);
      expect(JSON.parse(said)).toEqual({
        ...{ isSame: true, words: ['serve', '--empty'], arenas: '1' },
        execArgv: ['--max-semi-space-size=2'],
      });
    },
  );
});
