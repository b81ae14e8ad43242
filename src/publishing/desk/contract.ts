import { z } from '@hono/zod-openapi';
import { correctionKinds, schedulePolicies } from '../../domain/desk.ts';
import { sectionGates, sectionRules } from '../../domain/gates.ts';
import { transitions } from '../../domain/lifecycle.ts';

const time = z.iso.datetime({ offset: true });
const reason = z.string().trim().min(1).max(2000);

/** A moment: an instant, or wall time in the time zone of the story's edition. */
export const moment = z
  .union([
    z.object({ at: time }),
    z.object({ local: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/) }),
  ])
  .openapi('Moment');

export const because = z.object({ reason }).openapi('Because');

export const embargoRequest = z.object({ until: moment }).openapi('EmbargoRequest');

/** `time` null: at the second the embargo ends. */
export const scheduleRequest = z
  .object({ time: moment.nullable(), policy: z.enum(schedulePolicies).default('newest') })
  .openapi('ScheduleRequest');
export const scheduleChange = scheduleRequest.extend({ version: z.int() }).openapi('ScheduleChange');
export const scheduleAnswer = z.object({ schedule: z.int() }).openapi('ScheduleAnswer');

export const waiveRequest = z.object({ gate: z.enum(sectionGates), reason }).openapi('WaiveRequest');

export const addressRequest = z.object({ slug: z.string().min(1).max(200) }).openapi('AddressRequest');
export const addressAnswer = z.object({ url: z.url().nullable() }).openapi('AddressAnswer');

export const correctionRequest = z
  .object({
    kind: z.enum(correctionKinds),
    text: z.string().trim().min(1).max(5000),
    passage: z.object({ from: z.int().min(0), to: z.int().min(0), version: z.int().min(0) }).nullable(),
  })
  .openapi('CorrectionRequest');
export const correctionAnswer = z
  .object({ id: z.string(), status: z.enum(['published', 'proposed']), url: z.url().nullable() })
  .openapi('CorrectionAnswer');

export const previewRequest = z
  .object({ forName: z.string().trim().min(1).max(120), hours: z.number().positive().max(336) })
  .openapi('PreviewRequest');
/** The address is shown this once. */
export const previewAnswer = z.object({ id: z.string(), url: z.url() }).openapi('PreviewAnswer');

export const rulesLine = z
  .object({
    edition: z.string().max(35),
    section: z.string().min(1).max(100).nullable(),
    gates: z.array(z.enum(sectionRules)),
    version: z.int().min(0),
  })
  .openapi('GateRules');
export const rulesList = z.array(rulesLine);

export const minorKindRequest = z
  .object({ name: z.string().trim().min(1).max(80), description: z.string().trim().max(300) })
  .openapi('MinorKindRequest');
const minorKind = minorKindRequest.extend({ id: z.string() });

export const alarm = z
  .object({
    id: z.int(),
    kind: z.enum(['schedule_failed', 'schedule_late']),
    articleId: z.string().nullable(),
    headline: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    at: time,
  })
  .openapi('Alarm');
export type Alarm = z.infer<typeof alarm>;
export const alarms = z.array(alarm);

const act = z.object({ actor: z.string(), at: time });

/** Everything that the desk sees of a story's publication. */
export const publicationState = z
  .object({
    lifecycle: z.enum(Object.keys(transitions) as [keyof typeof transitions]),
    headline: z.string(),
    /** The newest version of its log. */
    stepVersion: z.int(),
    item: z.object({
      ownerIds: z.array(z.string()),
      desk: z.object({ edition: z.string(), section: z.string().nullable() }).nullable(),
      isDraft: z.boolean(),
    }),
    edition: z.object({ code: z.string(), name: z.string(), timeZone: z.string() }),
    /** The database's clock. */
    now: time,
    live: z
      .object({ url: z.url(), firstPublishedAt: time, updatedAt: time, isCurrent: z.boolean() })
      .nullable(),
    rules: z.array(z.enum(sectionRules)),
    problems: z.array(
      z.object({
        gate: z.enum([...sectionGates, 'legal_hold']),
        message: z.string(),
        isWaived: z.boolean(),
      }),
    ),
    hold: act.extend({ reason: z.string() }).nullable(),
    embargo: z.object({ until: time, actor: z.string() }).nullable(),
    /** What waits, or what failed last. */
    schedule: act
      .extend({
        id: z.int(),
        version: z.int(),
        kind: z.enum(['schedule', 'embargo']),
        dueAt: time,
        policy: z.enum(schedulePolicies),
        state: z.enum(['waiting', 'failed']),
        reason: z.string().nullable(),
      })
      .nullable(),
    approvals: z.array(act.extend({ isCurrent: z.boolean() })),
    corrections: z.array(
      act.extend({
        id: z.string(),
        kind: z.enum(correctionKinds),
        text: z.string(),
        quote: z.string().nullable(),
        state: z.enum(['proposed', 'published', 'rejected']),
        staffId: z.string().nullable(),
        decidedBy: z.string().nullable(),
      }),
    ),
    previews: z.array(
      z.object({
        id: z.string(),
        forName: z.string(),
        actor: z.string(),
        expiresAt: time,
        isOpen: z.boolean(),
        views: z.int(),
        lastViewAt: time.nullable(),
      }),
    ),
    minorKinds: z.array(minorKind),
    /** The newest first. */
    history: z.array(act.extend({ kind: z.string(), note: z.string().nullable() })),
  })
  .openapi('PublicationState');
export type PublicationState = z.infer<typeof publicationState>;
