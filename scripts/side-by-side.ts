// Runs every script of package.json whose name begins with the given words, side by side: most of them use one core.
// What each printed is shown when it ends. Exit code 1 when one of them failed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/package-root.ts';

const prefix = process.argv[2] ?? '';
const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const names = Object.keys(scripts).filter((name) => prefix !== '' && name.startsWith(prefix));
if (names.length === 0) throw new Error(`package.json has no script whose name begins with "${prefix}".`);

const codes = await Promise.all(names.map(run));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

function run(name: string): Promise<number | null> {
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: packageRoot,
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      console.log(`${code === 0 ? 'well' : 'FAILED'}: ${name}\n${output}`.trimEnd());
      resolve(code);
    });
  });
}
