import { describe, expect, test } from 'vitest';
import { schema } from '../../src/domain/schema.ts';
import { words } from './words.ts';

/** Blocks that are around others and are not named. */
const unnamed = new Set(['doc', 'body', 'text', 'hard_break']);

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  test('every block has a name', () => {
    const blocks = Object.keys(schema.nodes).filter((name) => !unnamed.has(name));
    expect(blocks.filter((name) => words[language].blocks[name] === undefined)).toEqual([]);
  });

  test('and everything that a block has besides its words', () => {
    const names = Object.values(schema.nodes).flatMap(({ spec }) => Object.keys(spec.attrs ?? {}));
    expect(names.filter((name) => words[language].facts[name] === undefined)).toEqual([]);
  });
});
