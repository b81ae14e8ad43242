import { z } from '@hono/zod-openapi';
import { type Action, actions, roles } from '../../domain/permissions.ts';

const slug = z.string().min(1).max(100);
const desk = z
  .object({ edition: z.string().min(1).max(35), section: slug.nullable() })
  .openapi({ description: 'A section of an edition; null for all of it' });
export const grant = z
  .object({ action: z.enum(actions as [Action]), desk: desk.nullable() })
  .openapi('Grant');

/** Somebody of the staff, as those see them who may. */
export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(roles),
    desks: z.array(desk),
    isSuspended: z.boolean(),
    /** For those alone who manage people or read the record. */
    email: z.string().optional(),
    grants: z.array(grant).optional(),
    lastSeenAt: z.iso.datetime().nullable().optional(),
    sessions: z.int().optional(),
    version: z.int().optional(),
  })
  .openapi('Person');
export type Person = z.infer<typeof person>;

export const people = z.object({ people: z.array(person), next: z.string().nullable() }).openapi('People');
export type People = z.infer<typeof people>;

/** What may change; what is left out stays. `version` is the one that was looked at. */
export const personChange = z
  .object({
    version: z.int().min(1),
    role: z.enum(roles).optional(),
    desks: z.array(desk).max(200).optional(),
    grants: z.array(grant).max(200).optional(),
    suspended: z.boolean().optional(),
  })
  .openapi('PersonChange');
export type PersonChange = z.infer<typeof personChange>;

export const personSessions = z
  .object({
    sessions: z.array(
      z.object({ userAgent: z.string(), createdAt: z.iso.datetime(), lastSeenAt: z.iso.datetime() }),
    ),
  })
  .openapi('PersonSessions');
export type PersonSessions = z.infer<typeof personSessions>;
