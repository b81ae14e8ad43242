import { hash } from '@node-rs/argon2';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashPassword, isOutdated, verifyPassword } from './hash-password.ts';
import { checkNewPassword, WeakPassword } from './password-policy.ts';

const ada = {
  name: 'Ada Moreno',
  email: 'ada.moreno@harbour-herald.example',
  sites: ['https://harbour.example'],
};

describe('the hash of a password', () => {
  test('is argon2id with 19 MiB and two passes, and salted', async () => {
    const [one, other] = await Promise.all([
      hashPassword('salt and vinegar'),
      hashPassword('salt and vinegar'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, 'salt and vinegar')).toBe(true);
    expect(await verifyPassword(one, 'salt and vinegaR')).toBe(false);
  });

  test('is the same however its letters were composed', async () => {
    const kept = await hashPassword('caf\u00e9 au lait le matin');
    expect(await verifyPassword(kept, 'cafe\u0301 au lait le matin')).toBe(true);
  });

  test('nobody has takes the same work and never opens', async () => {
    expect(await verifyPassword(null, 'a password that nobody has')).toBe(false);
  });

  test('is outdated when it was made with less', async () => {
    const weak = await hash('salt and vinegar', { memoryCost: 8_192, timeCost: 1 });
    expect(isOutdated(weak)).toBe(true);
    expect(isOutdated(await hashPassword('salt and vinegar'))).toBe(false);
  });

  test('many at once wait for their turn, and a flood is refused', async () => {
    const kept = await hashPassword('salt and vinegar');
    const flood = await Promise.allSettled(Array.from({ length: 80 }, () => verifyPassword(kept, 'x')));
    expect(flood.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect(await verifyPassword(kept, 'salt and vinegar')).toBe(true);
  }, 60_000);
});

describe('a new password', () => {
  test.each([
    'salt and vinegar',
    'three herons over the weir',
    'x7#Qm2!vLp9z',
    'ثلاثة طيور فوق النهر',
    'Ada likes tea at five',
    '🦀 crabs walk sideways',
    'w'.repeat(3) + 'hat a long way to the harbour '.repeat(30),
  ])('%j is taken', (password) => {
    expect(() => checkNewPassword(password, ada)).not.toThrow();
  });

  test.each([
    ['short', 'tiny boats'],
    ['of emptiness', ' '.repeat(15)],
    ['of one letter', 'aaaaaaaaaaaaaaa'],
    ['repeated', 'abcabcabcabcabc'],
    ['a row of the keyboard', 'qwertyuiop1234567890'],
    ['common', 'Password1234!'],
    ['common with look-alikes', 'P@ssw0rdP@ssw0rd'],
    ['a season and a year', 'Summer2026!!!'],
    ['from a comic', 'correct horse battery staple'],
    ['the own name', 'AdaMoreno2026'],
    ['the own address', 'ada.moreno@harbour-herald'],
    ['the site', 'Harbour-Herald-1'],
    ['longer than a kibibyte', 'three herons '.repeat(80)],
  ])('%s is not taken', (_what, password) => {
    expect(() => checkNewPassword(password, ada)).toThrow(WeakPassword);
  });

  test('whatever it is, is judged and never breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (password) => {
        try {
          checkNewPassword(password, ada);
          return [...password.normalize('NFKC')].length >= 12;
        } catch (error) {
          return error instanceof WeakPassword;
        }
      }),
    );
  });
});
