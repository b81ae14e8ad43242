import { z } from '@hono/zod-openapi';
import { roles } from '../../domain/permissions.ts';

/** One or more named desks: a section of an edition, or (null) all of it. */
const desk = z.object({ edition: z.string().max(40), section: z.string().max(120).nullable() });

export const invitationRequest = z
  .object({
    name: z.string().trim().min(1).max(120),
    email: z.string().trim().max(254).pipe(z.email()),
    role: z.enum(roles),
    desks: z.array(desk).max(200).default([]),
  })
  .openapi('InvitationRequest');

const invitationRow = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    desks: z.array(desk),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    isExpired: z.boolean(),
  })
  .openapi('Invitation');

export const invitationList = z.object({ invitations: z.array(invitationRow) });
