import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../platform/package-root.ts';
import { partsByMark } from '../../reader/styles/styles.ts';
import { samplePaper } from './sample-site.ts';
import { specimensOf } from './specimens.ts';

const design = readFileSync(join(packageRoot, 'DESIGN.md'), 'utf8');
const [, list = ''] = /By name: ([\s\S]*?)\.\n/.exec(design) ?? [];
const named = [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe.each(['ltr', 'rtl'] as const)('the gallery, %s', (direction) => {
  const specimens = specimensOf(samplePaper(direction, 'http://paper.example'));

  test('shows every component that DESIGN.md names, and no other', () => {
    expect(named.length).toBeGreaterThan(15);
    for (const name of named) {
      expect(specimens.filter((each) => each.name.startsWith(name)).length, name).toBeGreaterThan(0);
    }
    const unnamed = specimens.filter((each) => !named.some((name) => each.name.startsWith(name)));
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });

  test('shows what each part of the style sheet is for', () => {
    const all = specimens.map(({ html }) => html).join('');
    const missing = Object.entries(partsByMark).filter(([, mark]) => !mark.test(all));
    // The statement on privacy is words alone.
    expect(missing.map(([part]) => part)).toEqual(['statement']);
  });

  test('has no component without words', () => {
    for (const { name, html } of specimens) {
      expect(html.replace(/<[^>]*>/g, ''), name).toMatch(/\p{L}/u);
      expect(html, name).not.toMatch(/undefined|\[object/);
    }
  });
});
