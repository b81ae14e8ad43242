import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/platform/package-root.ts';

const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/README.md'], { cwd: packageRoot }).sort();

describe('the documents', () => {
  it.each(documents)('%s names only files that are there', (document) => {
    const text = readFileSync(join(packageRoot, document), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, path = '']) =>
      join(dirname(document), path),
    );
    const named = [...text.matchAll(/`((?:src|tests|docs|scripts|bench|bin|demo)\/[a-z0-9./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect([...links, ...named].filter((path) => !existsSync(join(packageRoot, path)))).toEqual([]);
  });

  it('name only commands that npm has', () => {
    const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
    const named = documents.flatMap((document) =>
      [...readFileSync(join(packageRoot, document), 'utf8').matchAll(/npm run ([a-z:-]+)/g)].map(
        ([, name]) => name,
      ),
    );
    expect(named.filter((name) => !(`${name}` in scripts))).toEqual([]);
  });

  it('and README lists every setting, with the default it has', () => {
    const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
    const config = readFileSync(join(packageRoot, 'src/config.ts'), 'utf8');
    const settings = [...config.matchAll(/^ {2}([A-Z_]+): .*?(?:\.default\((?:'([^']*)'|(\d+))\))?,$/gm)];
    expect(settings.length).toBeGreaterThan(8);
    for (const [, name = '', words, number] of settings) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      expect(row, name).toBeDefined();
      if (words ?? number) expect(row, name).toContain(`\`${words ?? number}\``);
    }
  });
});
