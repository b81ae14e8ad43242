import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { EntryAnswer, RecoveryCodes } from '../../src/accounts/contract.ts';
import { send } from '../api.ts';

/** Passkeys belong to a name: at an address in digits this is where to go for them, else null. */
export function addressWithName(): string | null {
  const { hostname, port, pathname, search } = window.location;
  if (!/^(127\.|\[::1\])/.test(hostname)) return null;
  return `http://localhost${port === '' ? '' : `:${port}`}${pathname}${search}`;
}

/** Whether this browser knows passkeys at all. */
export function knowsPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** Somebody closed the browser's dialogue, or had no passkey to show in it. */
export function isStopped(error: unknown): boolean {
  return error instanceof Error && /^(NotAllowedError|AbortError)$/.test(error.name);
}

/** Asks for a passkey and shows it: the whole of signing in, or its second step. */
export async function enterByPasskey(): Promise<EntryAnswer> {
  const optionsJSON = await send('POST', '/api/session/passkey/options');
  const response = await startAuthentication({ optionsJSON });
  return send('POST', '/api/session/passkey', { body: { response } });
}

/** Makes a passkey on this device. @returns recovery codes when they are the first. */
export async function registerPasskey(name: string): Promise<RecoveryCodes> {
  const optionsJSON = await send('POST', '/api/account/passkeys/options');
  const response = await startRegistration({ optionsJSON });
  return send('POST', '/api/account/passkeys', { body: { name, response } });
}
