import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of Masthead's own package.json, from the sources as from the build. */
export const packageRoot = findPackageRoot(import.meta.dirname);

function findPackageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('Masthead cannot find its own package.json. Install it again.');
  return findPackageRoot(parent);
}
