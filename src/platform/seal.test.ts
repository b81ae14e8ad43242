import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyRing } from './key-ring.ts';
import { newSecret } from './random.ts';
import { createSeal } from './seal.ts';

const ring: KeyRing = { seal: [{ id: 1, key: newSecret() }], lookup: newSecret() };
const seal = createSeal(ring);

describe('sealing', () => {
  test('any text opens again in its context, and no two sealings are alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, context) => {
        const sealed = seal.seal(text, context);
        expect(seal.open(sealed, context)).toBe(text);
        expect(seal.seal(text, context).equals(sealed)).toBe(false);
      }),
    );
  });

  test('the bytes do not contain the text', () => {
    expect(seal.seal('nadia@example.org', 'c').includes('nadia')).toBe(false);
  });

  test('a change of any one bit is noticed', () => {
    const sealed = seal.seal('nadia@example.org', 'comment:a');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => seal.open(changed, 'comment:a')).toThrow(Error);
    }
  });

  test('bytes cut short or made longer are refused at every length', () => {
    const sealed = seal.seal('nadia@example.org', 'comment:a');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => seal.open(sealed.subarray(0, length), 'comment:a')).toThrow(Error);
    }
    expect(() => seal.open(Buffer.concat([sealed, Buffer.of(0)]), 'comment:a')).toThrow(/changed/);
  });

  test('what was moved to another context does not open, and the error does not tell the text', () => {
    const sealed = seal.seal('nadia@example.org', 'comment:a');
    expect(() => seal.open(sealed, 'comment:b')).toThrow(
      'What is sealed for comment:b was changed, or sealed for something else.',
    );
  });

  test('another installation cannot open it', () => {
    const other = createSeal({ seal: [{ id: 1, key: newSecret() }], lookup: newSecret() });
    expect(() => other.open(seal.seal('nadia@example.org', 'c'), 'c')).toThrow(/changed/);
  });
});

describe('rotation', () => {
  const rotated = createSeal({ ...ring, seal: [{ id: 2, key: newSecret() }, ...ring.seal] });

  test('the newest key seals, older ones still open', () => {
    expect(rotated.open(seal.seal('old', 'c'), 'c')).toBe('old');
    const sealed = rotated.seal('new', 'c');
    expect(sealed[0]).toBe(2);
    expect(rotated.open(sealed, 'c')).toBe('new');
  });

  test('a key that has left the ring is named', () => {
    expect(() => seal.open(rotated.seal('new', 'c'), 'c')).toThrow(/key 2, which is not on the ring/);
  });

  test('the same key under another id does not open', () => {
    const key = newSecret();
    const twice = createSeal({
      ...ring,
      seal: [
        { id: 1, key },
        { id: 2, key },
      ],
    });
    const sealed = twice.seal('text', 'c');
    sealed[0] = 2;
    expect(() => twice.open(sealed, 'c')).toThrow(/changed/);
  });
});

describe('looking up', () => {
  test('is the same for the same text, differs for others, and needs the key', () => {
    expect(seal.lookup('a@example.org')).toEqual(createSeal(ring).lookup('a@example.org'));
    expect(seal.lookup('a@example.org')).not.toEqual(seal.lookup('b@example.org'));
    const other = createSeal({ ...ring, lookup: newSecret() });
    expect(seal.lookup('a@example.org')).not.toEqual(other.lookup('a@example.org'));
    expect(seal.lookup('a@example.org')).toHaveLength(32);
  });

  test('stays the same when the sealing key changes', () => {
    const rotated = createSeal({ ...ring, seal: [{ id: 9, key: newSecret() }, ...ring.seal] });
    expect(rotated.lookup('a@example.org')).toEqual(seal.lookup('a@example.org'));
  });
});
