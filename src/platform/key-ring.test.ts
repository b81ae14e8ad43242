import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CannotRun } from '../domain/errors.ts';
import { addSealingKey, readOrMakeKeyRing } from './key-ring.ts';
import { newSecret } from './random.ts';
import { createSeal } from './seal.ts';

let folder: string;
const file = () => join(folder, 'keys.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(ring: unknown, mode = 0o600): void {
  writeFileSync(file(), typeof ring === 'string' ? ring : JSON.stringify(ring), { mode });
}

describe('the first start', () => {
  test('makes a ring that only its owner can read, in a folder that need not be there', () => {
    const deeper = join(folder, 'not', 'yet');
    const ring = readOrMakeKeyRing(deeper);
    expect(statSync(join(deeper, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(deeper)).toEqual(['keys.json']);
    expect(readOrMakeKeyRing(deeper)).toEqual(ring);
    expect(ring.seal[0].key).not.toBe(ring.lookup);
  });

  test('two installations have different keys', () => {
    const other = readOrMakeKeyRing(join(folder, 'other'));
    expect(readOrMakeKeyRing(folder).seal[0].key).not.toBe(other.seal[0].key);
  });

  test('programs that start at once agree on one ring', async () => {
    const module = new URL('./key-ring.ts', import.meta.url).href;
    const program = `
      const { readOrMakeKeyRing } = await import(${JSON.stringify(module)});
      while (Date.now() < Number(process.argv[2])); // all at the same instant
      console.log(JSON.stringify(readOrMakeKeyRing(process.argv[1])));`;
    const args = [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      program,
      folder,
      String(Date.now() + 3_000),
    ];
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, args)),
    );
    expect(new Set(answers.map(({ stdout }) => stdout.trim()))).toEqual(
      new Set([readFileSync(file(), 'utf8').trim()]),
    );
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });
});

describe('a new key', () => {
  test('seals from then on, and what was sealed before it still opens', () => {
    const before = createSeal(readOrMakeKeyRing(folder));
    const old = before.seal('an address', 'comment 1');
    expect(addSealingKey(folder)).toBe(2);
    expect(addSealingKey(folder)).toBe(3);
    const after = createSeal(readOrMakeKeyRing(folder));
    const sealed = after.seal('another', 'comment 2');
    expect([old[0], sealed[0]]).toEqual([1, 3]);
    expect([after.open(old, 'comment 1'), after.open(sealed, 'comment 2')]).toEqual([
      'an address',
      'another',
    ]);
    expect(after.lookup('an address')).toEqual(before.lookup('an address'));
    expect(() => before.open(sealed, 'comment 2')).toThrow('sealed by key 3');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  test('is not added where nobody began, where there is no room, and while another is', () => {
    expect(() => addSealingKey(folder)).toThrow(/no keys in .* yet/);
    write({ seal: [{ id: 255, key: newSecret() }], lookup: newSecret() });
    expect(() => addSealingKey(folder)).toThrow(/is full/);
    write({ seal: [{ id: 1, key: newSecret() }], lookup: newSecret() });
    const ring = readFileSync(file(), 'utf8');
    writeFileSync(`${file()}.adding`, '');
    expect(() => addSealingKey(folder)).toThrow(/Somebody else adds a key/);
    expect(readFileSync(file(), 'utf8')).toBe(ring);
  });
});

describe('an existing file', () => {
  const ring = { seal: [{ id: 1, key: newSecret() }], lookup: newSecret() };

  test('is read and never written again', () => {
    write(ring);
    const before = statSync(file());
    expect(readOrMakeKeyRing(folder)).toEqual(ring);
    const { ino, mtimeMs } = statSync(file());
    expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test.each([0o640, 0o604, 0o660, 0o644])('is refused when others may touch it: %o', (mode) => {
    write(ring);
    chmodSync(file(), mode);
    expect(() => readOrMakeKeyRing(folder)).toThrow(
      new CannotRun(`Other users can read the keys in ${file()}. Run: chmod 600 ${file()}`),
    );
  });

  test.each([
    ['nothing', ''],
    ['half of it', '{"seal":[{"id":1,"key":"'],
    ['no sealing key', { ...ring, seal: [] }],
    ['a key that is too short', { ...ring, lookup: 'short' }],
    ['an id that does not fit a byte', { ...ring, seal: [{ id: 256, key: newSecret() }] }],
    ['two keys with one id', { ...ring, seal: [...ring.seal, { id: 1, key: newSecret() }] }],
  ])('is refused and kept when garbled: %s', (_what, content) => {
    write(content);
    const before = readFileSync(file(), 'utf8');
    expect(() => readOrMakeKeyRing(folder)).toThrow(/is garbled\. Restore it from a backup/);
    expect(readFileSync(file(), 'utf8')).toBe(before);
  });

  test('tells no key in an error', () => {
    write({ ...ring, lookup: `${ring.lookup}x` });
    let message = '';
    try {
      readOrMakeKeyRing(folder);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('garbled');
    expect(message).not.toContain(ring.lookup);
    expect(message).not.toContain(ring.seal[0]?.key);
  });

  test('a folder that cannot be used gets one clear line', () => {
    writeFileSync(join(folder, 'taken'), '');
    expect(() => readOrMakeKeyRing(join(folder, 'taken'))).toThrow(
      /^The keys in .*taken.keys\.json cannot be/,
    );
  });
});
