import { z } from 'zod';
import { maxStepsOfMessage } from '../../domain/live-protocol.ts';

// What goes over the WebSocket of a story (domain/live-protocol.ts), as JSON, one message a frame.

const version = z.int().min(0);
const position = z.int().min(0);
const clientId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const stepJson = z.record(z.string(), z.unknown());

/**
 * The first message of a client. `from` says what it has: nothing, everything up to a version, or nothing but
 * the wish to see the document at a version, because it kept steps that begin there.
 */
const hello = z.object({
  type: z.literal('hello'),
  protocol: z.int(),
  schemaVersion: z.int(),
  clientId,
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('nothing') }),
    z.object({ kind: z.literal('version'), version }),
    z.object({ kind: z.literal('document'), version }),
  ]),
});

/** Steps that lead on from `version`. Taken whole or not at all. */
const steps = z.object({
  type: z.literal('steps'),
  version,
  steps: z.array(stepJson).min(1).max(maxStepsOfMessage),
});

/** Where this person's cursor is, in the document of `version`. Kept nowhere. */
const cursor = z.object({ type: z.literal('cursor'), version, anchor: position, head: position });

const alive = z.object({ type: z.literal('alive') });

export const clientMessage = z.discriminatedUnion('type', [hello, steps, cursor, alive]);
export type ClientMessage = z.infer<typeof clientMessage>;
export type Hello = z.infer<typeof hello>;

/** Somebody in the story: one for each connection. */
export const person = z.object({
  /** Of the connection: a person with two windows is there twice. */
  id: z.string(),
  staffId: z.string().nullable(),
  name: z.string(),
  /** Null before they have put their cursor anywhere, and for who only reads. */
  cursor: z.object({ version, anchor: position, head: position }).nullable(),
});
export type Person = z.infer<typeof person>;

/** Steps that lead on from `version`, each with the client it came from. */
const logged = { version, steps: z.array(stepJson), clientIds: z.array(z.string()) };

export const serverMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    /** Of the connection, as others see it. */
    id: z.string(),
    mayEdit: z.boolean(),
    /** Present when it was asked for: the document at `version`. */
    document: z.record(z.string(), z.unknown()).optional(),
    ...logged,
    people: z.array(person),
  }),
  z.object({ type: z.literal('steps'), ...logged }),
  /** Steps were not taken since others came first; those were sent before. */
  z.object({ type: z.literal('behind'), version }),
  /** Steps cannot be taken as they are, now or later. */
  z.object({
    type: z.literal('refused'),
    code: z.string(),
    params: z.record(z.string(), z.unknown()),
    message: z.string(),
  }),
  /** Too much at once: send again after so many milliseconds. */
  z.object({ type: z.literal('slow_down'), after: z.int() }),
  z.object({ type: z.literal('person'), person }),
  z.object({ type: z.literal('left'), id: z.string() }),
  /** What this person may do here has changed. */
  z.object({ type: z.literal('rights'), mayEdit: z.boolean() }),
  /** Something of the story besides its document changed: a field, its stage, its assignment. Read it again. */
  z.object({ type: z.literal('story_changed') }),
  z.object({ type: z.literal('alive') }),
]);
export type ServerMessage = z.infer<typeof serverMessage>;
