import { expect, test } from 'vitest';
import { shrinkScript } from './shrink-script.ts';

test('comments and indentation go, and nothing else', () => {
  const script = "// Why.\nif (a) {\n  // It may.\n  b('// not a comment'); // of this line\n}\n\nc(`x`);\n";
  expect(shrinkScript(script)).toBe("if (a) {\nb('// not a comment'); // of this line\n}\nc(`x`);");
});

test('comments of several lines go too', () => {
  const script =
    "/** Why. */\nif (a) {\n  /**\n   * It may.\n   * @returns b */\n  b('/* no comment */');\n  c /* of this line */ ();\n}";
  expect(shrinkScript(script)).toBe("if (a) {\nb('/* no comment */');\nc /* of this line */ ();\n}");
});

test('text over several lines is refused', () => {
  expect(() => shrinkScript('a(`\n  b`);')).toThrow('one line');
});
