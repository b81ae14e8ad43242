// Builds the program unless everything it is made from is older than what was built: `npm ci` has just built it.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/package-root.ts';

/** Folders are among them, so that a file that is gone is seen too. */
const sources = [
  '{bin,src,demo,newsroom,assets,themes}/**',
  'vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
];
/** Of each of the three builds, what it writes last or at all. */
const built = ['dist/bin/masthead.js', 'dist/newsroom/index.html', 'dist/newsroom-drawing/draw.js'];

const changed = (paths: readonly string[]) => paths.map((path) => statSync(join(packageRoot, path)).mtimeMs);
const isBuilt = built.every((path) => existsSync(join(packageRoot, path)));
const newest = Math.max(...changed(sources.flatMap((pattern) => globSync(pattern, { cwd: packageRoot }))));

if (isBuilt && newest < Math.min(...changed(built)))
  console.log('What was built is newer than all of its sources.');
else {
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: packageRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
