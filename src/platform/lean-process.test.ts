import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

  describe.skipIf(process.platform === 'win32')('in its place', () => {
    const file = join(tmpdir(), `masthead-lean-${process.pid}.mjs`);
    beforeAll(() =>
      writeFileSync(
        file,
        `import { becomeLean } from ${JSON.stringify(import.meta.resolve('./lean-process.ts'))};
        process.env.BEFORE ??= process.pid;
        becomeLean();
        const { argv, env, execArgv, pid } = process;
        const told = { isSame: pid === Number(env.BEFORE), words: argv.slice(2), execArgv, arenas: env.MALLOC_ARENA_MAX };
        if (process.send) process.send(told);
        else console.log(JSON.stringify(told));
        process.disconnect?.();`,
      ),
    );
    afterAll(() => rmSync(file));

    test('begins anew, with its words and what it was told', () => {
      const said = execFileSync(process.execPath, [file, 'serve', '--empty'], { encoding: 'utf8' });
      expect(JSON.parse(said)).toEqual({
        ...{ isSame: true, words: ['serve', '--empty'], arenas: '1' },
        execArgv: ['--max-semi-space-size=2'],
      });
    });

    test('does not for whoever talks to it', async () => {
      const child = fork(file, ['serve'], { execArgv: [] });
      const [told] = await once(child, 'message');
      expect(told).toMatchObject({ isSame: true, words: ['serve'], execArgv: [] });
    });
  });
});
