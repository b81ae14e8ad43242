import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

/** Encrypts what must not be read from the database alone. */
export interface Seal {
  /** `text` under AES-256-GCM, bound to `context`: it opens nowhere else. */
  seal(text: string, context: string): Buffer;
  /** @throws Error when the bytes were changed, moved to another context or sealed by an unknown key. */
  open(sealed: Buffer, context: string): string;
  /** A keyed HMAC-SHA-256, the same for the same text, from which nobody without the key finds the text. */
  lookup(text: string): Buffer;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Layout of sealed bytes: key id (1), nonce (12), tag (16), cipher text. */
export function createSeal(ring: KeyRing): Seal {
  const keys = new Map(ring.seal.map(({ id, key }) => [id, Buffer.from(key, 'base64url')]));
  const [newest] = ring.seal;
  const lookupKey = Buffer.from(ring.lookup, 'base64url');
  return {
    seal: (text, context) => {
      const id = newest?.id ?? 0;
      const nonce = randomBytes(nonceBytes);
      const encrypt = createCipheriv(cipher, keyOf(keys, id), nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([encrypt.update(text, 'utf8'), encrypt.final()]);
      return Buffer.concat([Buffer.of(id), nonce, encrypt.getAuthTag(), body]);
    },
    open: (sealed, context) => {
      const nonce = sealed.subarray(1, 1 + nonceBytes);
      const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
      const decrypt = createDecipheriv(cipher, keyOf(keys, sealed[0] ?? 0), nonce, {
        authTagLength: tagBytes,
      });
      decrypt.setAAD(Buffer.from(context)).setAuthTag(tag);
      return (
        decrypt.update(sealed.subarray(1 + nonceBytes + tagBytes), undefined, 'utf8') + decrypt.final('utf8')
      );
    },
    lookup: (text) => createHmac('sha256', lookupKey).update(text).digest(),
  };
}

function keyOf(keys: ReadonlyMap<number, Buffer>, id: number): Buffer {
  const key = keys.get(id);
  if (!key) throw new Error(`Sealed by key ${id}, which is not on the ring.`);
  return key;
}
