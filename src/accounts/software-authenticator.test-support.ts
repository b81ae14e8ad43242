import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What of an answer is to be wrong. */
interface Changes {
  readonly origin?: string;
  readonly rpId?: string;
  readonly isVerified?: boolean;
  readonly isForged?: boolean;
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();

/** An authenticator in memory, as the server sees one: ES256, no attestation. */
export function softwareAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const point = publicKey.export({ format: 'jwk' });
  const rpIdOf = (changes: Changes) => changes.rpId ?? new URL(origin).hostname;
  const clientData = (type: string, challenge: string, changes: Changes) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: changes.origin ?? origin, crossOrigin: false }));
  const head = (changes: Changes, flags: number) =>
    Buffer.concat([
      sha256(rpIdOf(changes)),
      // User present; user verified; more as asked for. Then a counter of nought, as synchronised passkeys have.
      Buffer.of(flags | 0x01 | (changes.isVerified === false ? 0 : 0x04)),
      Buffer.alloc(4),
    ]);
  return {
    create: ({ challenge }: { challenge: string }, changes: Changes = {}) => {
      const coseKey = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(point.x ?? '', 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(point.y ?? '', 'base64url'),
      ]);
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, coseKey]);
      const authData = Buffer.concat([head(changes, 0x40), credential]);
      const attestation = Buffer.concat([
        // { fmt: "none", attStmt: {}, authData: bytes(16-bit length) }
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
        Buffer.of(authData.length >> 8, authData.length & 0xff),
        authData,
      ]);
      return {
        ...{ id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, changes)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      };
    },
    get: ({ challenge }: { challenge: string }, changes: Changes = {}) => {
      const client = clientData('webauthn.get', challenge, changes);
      const authData = head(changes, 0);
      const key = changes.isForged
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
        : privateKey;
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), key);
      return {
        ...{ id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(authData),
          signature: base64url(signature),
        },
      };
    },
  };
}
