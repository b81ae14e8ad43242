import { z } from 'zod';
import type { Actor } from '../domain/permissions.ts';
import { oneLine } from './one-line.ts';

// What the pages of signing in and of one's own account send, and what they get.

const email = z.string().trim().max(254).pipe(z.email());
/** Not longer than a policy allows: a longer one is not even hashed. */
const password = z.string().min(1).max(1_024);
const token = z.string().max(100);

export const signInRequest = z.object({ email: z.string().trim().max(254), password });
export const codeRequest = z.object({ code: z.string().trim().min(1).max(40) });
export const confirmRequest = z.object({ password });
export const resetRequest = z.object({ email: z.string().trim().max(254) });
export const resetUse = z.object({ token, password });
export const claimRequest = z.object({ token, name: oneLine, email, password });
export const joinRequest = z.object({ token, name: oneLine, password });
export const tokenRequest = z.object({ token });
export const nameRequest = z.object({ name: oneLine });
export const passwordChange = z.object({ current: password.nullable(), password });
export const newPasskey = z.object({ name: oneLine, response: z.looseObject({ id: z.string() }) });
export const passkeyAnswer = z.object({ response: z.looseObject({ id: z.string().max(2_000) }) });

export type Factor = 'totp' | 'recovery' | 'passkey';

/** What became of a step in: done, or what is still to be shown. */
export type EntryAnswer =
  | { readonly status: 'signed_in' }
  | { readonly status: 'factor_needed'; readonly factors: readonly Factor[] };

/** GET /api/session */
export interface SessionAnswer {
  readonly actor: Actor | null;
  /** Present when a second factor is still to be shown. */
  readonly factors?: readonly Factor[];
}

/** GET /api/sign-in */
export interface DoorAnswer {
  /** What the button of single sign-on says; null where there is none. */
  readonly sso: string | null;
}

/** POST /api/invitations/look */
export interface InvitationAnswer {
  readonly name: string;
  readonly email: string;
}

export interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** GET /api/account */
export interface AccountAnswer {
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly PasskeyRow[];
}

export interface SessionRow {
  readonly id: string;
  readonly isThis: boolean;
  readonly way: 'password' | 'passkey' | 'sso' | 'link';
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** POST /api/account/totp */
export interface TotpProposal {
  /** Base32, to be typed. */
  readonly secret: string;
  /** otpauth: address, to be shown as a QR code. */
  readonly uri: string;
}

/** Shown this once. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
}
