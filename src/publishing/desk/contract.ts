// What the desk asks and is told. Below /api/articles/{id}, with the permission that each needs:
//   GET    /publication                          story.read          publicationState
//   GET    /publication/changes                  story.read          unpublishedChanges
//   POST   /publish          publishRequest?     story.publish       publishAnswer
//   POST   /unpublish        unpublishRequest?   story.unpublish     204
//   POST   /retract          retractRequest      story.retract       204
//   POST   /send             handOver?           story.send          204
//   POST   /return           handOver?           story.assign        204
//   POST   /approve                              story.approve       204
//   POST   /gates/{gate}/waive  because          waivedWith[gate]    204
//   PUT    /hold             because             story.legal_hold    204
//   POST   /hold/lift        because             story.legal_hold    204
//   PUT    /embargo          embargoRequest      story.schedule      204
//   POST   /embargo/lift     because             story.lift_embargo  204
//   POST   /schedule         scheduleRequest     story.schedule      scheduleAnswer
//   PUT    /schedules/{schedule}  scheduleChange story.schedule      204
//   DELETE /schedules/{schedule}?version=        story.schedule      204
//   POST   /corrections      correctionRequest   story.correct       correctionAnswer
//   POST   /corrections/{correction}/approve     story.approve       addressAnswer
//   POST   /corrections/{correction}/reject  because  story.approve  204
//   PUT    /address          addressRequest      story.address       addressAnswer
//   POST   /spike            because             story.spike         204
//   POST   /recover                              story.spike         204
//   POST   /previews         previewRequest      story.preview       previewAnswer
//   DELETE /previews/{preview}                   story.preview       204
// and of the whole paper:
//   GET    /api/gates                            site.read           rulesList
//   PUT    /api/gates        rulesChange         site.edit           rulesSaved
//   GET    /api/minor-kinds                      site.read           minorKinds
//   POST   /api/minor-kinds  minorKindRequest    site.edit           minorKindAnswer
//   DELETE /api/minor-kinds/{kind}               site.edit           204
//   GET    /api/alarms                           story.schedule      alarms
//   POST   /api/alarms/{alarm}/seen              story.schedule      204
// A refusal is a problem (RFC 9457): `urn:masthead:gates_closed` has an error for each reason, its `field` the gate;
// `urn:masthead:embargoed` says until when; `urn:masthead:conflict` that somebody else was faster.
import { z } from '@hono/zod-openapi';
import { alarmKinds, correctionKinds, schedulePolicies } from '../../domain/desk.ts';
import { sectionGates, sectionRules } from '../../domain/gates.ts';
import { transitions } from '../../domain/lifecycle.ts';
import { orNull } from '../../platform/http/or-null.ts';
import { toldChange } from '../../platform/http/told-change.ts';
import { toldFailure } from '../../platform/http/told-failure.ts';
import { toldItem } from '../../platform/http/told-item.ts';
import { toldRefusal } from '../../platform/http/told-refusal.ts';
import { publishRequest } from '../contract.ts';

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

/** `time` null: at the second the embargo ends. `update`: for a story that readers have, what they are told of it. */
export const scheduleRequest = z
  .object({
    time: orNull(moment),
    policy: z.enum(schedulePolicies).default('newest'),
    update: publishRequest.optional(),
  })
  .openapi('ScheduleRequest');
export const scheduleChange = scheduleRequest.extend({ version: z.int() }).openapi('ScheduleChange');
export const scheduleAnswer = z.object({ schedule: z.int() }).openapi('ScheduleAnswer');

/** What goes with a story from hand to hand. */
export const handOver = z.object({ note: z.string().trim().max(2000).default('') }).openapi('HandOver');

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

const ofRules = {
  edition: z.string().max(35),
  section: z.string().min(1).max(100).nullable(),
  version: z.int().min(0),
};
const asked = z.array(z.enum(sectionRules));
const rulesLine = z.object({ ...ofRules, gates: asked }).openapi('GateRules');
export const rulesList = z.array(rulesLine);
/** `gates` null: the line goes away, and what stands above it holds again. `version` is the one that was seen. */
export const rulesChange = z.object({ ...ofRules, gates: asked.nullable() }).openapi('GateRulesChange');
/** 0 where there is no line any more. */
export const rulesSaved = z.object({ version: z.int() }).openapi('GateRulesSaved');

export const minorKindRequest = z
  .object({ name: z.string().trim().min(1).max(80), description: z.string().trim().max(300) })
  .openapi('MinorKindRequest');
export const minorKindAnswer = z.object({ id: z.string() }).openapi('MinorKindAnswer');
const minorKind = minorKindRequest.extend({ id: z.string() });
export const minorKinds = z.array(minorKind);

export const alarm = z
  .object({
    id: z.int(),
    kind: z.enum(alarmKinds),
    articleId: z.string().nullable(),
    headline: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    /** Why a schedule was not kept; null for an alarm of another kind. */
    cause: orNull(toldFailure),
    at: time,
  })
  .openapi('Alarm');
export type Alarm = z.infer<typeof alarm>;
export const alarms = z.array(alarm);

/** From what readers have to the story as it is now. */
export const unpublishedChanges = z.object({ blocks: z.array(toldChange) }).openapi('UnpublishedChanges');

const act = z.object({ actor: z.string(), at: time });

/** Everything that the desk sees of a story's publication. */
export const publicationState = z
  .object({
    lifecycle: z.enum(Object.keys(transitions) as [keyof typeof transitions]),
    headline: z.string(),
    /** The newest version of its log. */
    stepVersion: z.int(),
    item: toldItem,
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
        reason: toldRefusal,
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
        kind: z.enum(['schedule', 'embargo', 'update']),
        dueAt: time,
        policy: z.enum(schedulePolicies),
        state: z.enum(['waiting', 'failed']),
        /** Why it failed; `reason` is the same in English. */
        cause: orNull(toldFailure),
        reason: z.string().nullable(),
        note: z.string().nullable(),
        minorKind: z.string().nullable(),
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
    minorKinds,
    /** The newest first. */
    history: z.array(
      act.extend({ kind: z.string(), note: z.string().nullable(), cause: orNull(toldFailure) }),
    ),
  })
  .openapi('PublicationState');
export type PublicationState = z.infer<typeof publicationState>;
