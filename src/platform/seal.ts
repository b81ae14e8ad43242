import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

/** Encrypts what must not be read from the database alone. */
export interface Seal {
  /** `text` under AES-256-GCM, bound to `context`: it opens nowhere else. */
  seal(text: string, context: string): Buffer;
  /**
   * The sealed text.
   * @throws Error when the bytes were changed, moved to another context or sealed by an unknown key.
   */
  open(sealed: Buffer, context: string): string;
  /** A keyed HMAC-SHA-256, the same for the same text, from which nobody without the key finds the text. */
  lookup(text: string): Buffer;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

/** Layout of sealed bytes: key id (1), nonce (12, random: NIST SP 800-38D 8.2.2), tag (16), cipher text. */
export function createSeal(ring: KeyRing): Seal {
  const keys = new Map(ring.seal.map(({ id, key }) => [id, Buffer.from(key, 'base64url')]));
  const newest = ring.seal[0].id;
  const lookupKey = Buffer.from(ring.lookup, 'base64url');
  return {
    seal: (text, context) => sealWith(keyOf(keys, newest), newest, text, context),
    open: (sealed, context) => {
      if (sealed.length < headBytes) throw cannotOpen(context);
      return openWith(keyOf(keys, sealed[0] ?? 0), sealed, context);
    },
    lookup: (text) => createHmac('sha256', lookupKey).update(text).digest(),
  };
}

function sealWith(key: Buffer, id: number, text: string, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const encrypt = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes });
  encrypt.setAAD(boundTo(id, context));
  const body = Buffer.concat([encrypt.update(text, 'utf8'), encrypt.final()]);
  return Buffer.concat([Buffer.of(id), nonce, encrypt.getAuthTag(), body]);
}

function openWith(key: Buffer, sealed: Buffer, context: string): string {
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decrypt = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes });
  decrypt.setAAD(boundTo(sealed[0] ?? 0, context)).setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
  const body = decrypt.update(sealed.subarray(headBytes));
  try {
    return Buffer.concat([body, decrypt.final()]).toString('utf8');
  } catch {
    throw cannotOpen(context);
  }
}

/** What is authenticated beside the text (GCM's associated data). */
function boundTo(keyId: number, context: string): Buffer {
  return Buffer.concat([Buffer.of(keyId), Buffer.from(context, 'utf8')]);
}

function cannotOpen(context: string): Error {
  return new Error(`What is sealed for ${context} was changed, or sealed for something else.`);
}

function keyOf(keys: ReadonlyMap<number, Buffer>, id: number): Buffer {
  const key = keys.get(id);
  if (!key) throw new Error(`It was sealed by key ${id}, which is not on the ring in keys.json.`);
  return key;
}
