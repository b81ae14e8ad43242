import type { Refusal } from '../../domain/refusals/refusal.ts';
import { tellRefusal } from '../../platform/http/told-refusal.ts';
import type { ServerMessage } from './contract.ts';

/** What somebody may do in a story. */
export interface Rights {
  readonly mayEdit: boolean;
  /** Raw HTML of their own. */
  readonly mayMarkup: boolean;
}

/** A window that has a story open, as its room sees it. */
export interface Member {
  /** Of the connection. */
  readonly id: string;
  /** By which the window knows its own steps again. */
  readonly clientId: string;
  readonly staffId: string | null;
  readonly name: string;
  readonly rights: Rights;
  /** A message as JSON: the same text goes to many. */
  send(text: string): void;
  /** Ends the connection; see domain/live-protocol.ts for codes. */
  close(code: number, reason: string): void;
}

export function say(member: Member, message: ServerMessage): void {
  member.send(JSON.stringify(message));
}

/** Steps of theirs are not taken, now or later. */
export function refuse(member: Member, refusal: Refusal): void {
  say(member, { type: 'refused', ...tellRefusal(refusal) });
}

export function sayToAll(members: Iterable<Member>, message: ServerMessage): void {
  const text = JSON.stringify(message);
  for (const member of members) member.send(text);
}
