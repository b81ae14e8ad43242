import { z } from '@hono/zod-openapi';
import { containerKinds, queryKinds } from '../../domain/front/front.ts';
import { fronts } from '../../domain/refusals/fronts.ts';
import { refusing } from '../../domain/refusals/refusal.ts';
import { orNull } from '../../platform/http/or-null.ts';
import { toldFailure } from '../../platform/http/told-failure.ts';
import { moment } from '../desk/contract.ts';

const slug = z.string().regex(/^[\p{L}\p{N}-]{0,100}$/u);

const container = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(containerKinds),
  title: z.string().trim().min(1).max(120).nullable(),
  size: z.int().min(1).max(24),
  pinned: z.array(z.string().regex(/^[a-z0-9]{1,40}$/)).max(24),
  query: z.object({ kind: z.enum(queryKinds), slug }).nullable(),
});

/** The parts of a front, in their order. */
const containers = z
  .array(container)
  .min(1)
  .max(16)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, refusing(fronts.front_part_twice()))
  .refine((all) => {
    const pinned = all.flatMap((each) => each.pinned);
    return new Set(pinned).size === pinned.length;
  }, refusing(fronts.front_story_twice()))
  .openapi('FrontContainers');

export const saveFrontRequest = z
  .object({
    version: z.int().min(0).openapi({ description: 'The one that was seen; 0 for none.' }),
    containers,
  })
  .openapi('SaveFront');

/** A front that launches itself, or did. */
const frontSchedule = z
  .object({
    id: z.int(),
    version: z.int(),
    dueAt: z.iso.datetime(),
    state: z.enum(['waiting', 'launched', 'cancelled', 'failed']),
    /** Why it failed; `reason` is the same in English. */
    cause: orNull(toldFailure),
    reason: z.string().nullable(),
    actor: z.string(),
    containers,
  })
  .openapi('FrontSchedule');

export const frontAnswer = z
  .object({
    /** 0 while nobody arranged this page. */
    version: z.int(),
    draft: orNull(containers),
    live: orNull(containers),
    /** Who changed the draft last, and when. */
    changedBy: z.string().nullable(),
    changedAt: z.iso.datetime().nullable(),
    launches: z.array(
      z.object({
        id: z.int(),
        actor: z.string(),
        at: z.iso.datetime(),
        undoes: z.int().nullable(),
        containers: orNull(containers),
      }),
    ),
    /** Those that wait, the next first, and the newest that failed. */
    schedules: z.array(frontSchedule),
  })
  .openapi('Front');

export type FrontAnswer = z.infer<typeof frontAnswer>;

export const frontVisitors = z.object({ others: z.array(z.string()) }).openapi('FrontVisitors');

export const savedFront = z.object({ version: z.int() }).openapi('SavedFront');

/** Pinned stories that readers do not have stay in the draft and are left out of what is launched. */
export const launchAnswer = z
  .object({ launch: z.int(), leftOut: z.array(z.string()) })
  .openapi('FrontLaunch');

/** A page that can be arranged. */
const frontLine = z
  .object({
    edition: z.string(),
    editionName: z.string(),
    language: z.string(),
    direction: z.enum(['ltr', 'rtl']),
    timeZone: z.string(),
    /** Null for the page of the edition. */
    section: z.object({ slug: z.string(), name: z.string() }).nullable(),
    /** Whether readers have an arrangement; else the page arranges itself. */
    isArranged: z.boolean(),
    /** Whether the draft differs from what readers have. */
    isAhead: z.boolean(),
    changedBy: z.string().nullable(),
    changedAt: z.iso.datetime().nullable(),
    /** When the next arrangement launches itself. */
    nextDue: z.iso.datetime().nullable(),
    /** Names of those who arrange it now. */
    here: z.array(z.string()),
  })
  .openapi('FrontLine');

export const frontList = z.object({ fronts: z.array(frontLine) }).openapi('FrontList');
export type FrontList = z.infer<typeof frontList>;
export type FrontLine = FrontList['fronts'][number];

/** A story as whoever arranges a front sees it. */
const frontStory = z
  .object({
    id: z.string(),
    headline: z.string(),
    section: z.string(),
    /** Whether readers of the edition have it. */
    isLive: z.boolean(),
    /** When it was published, or last changed where readers do not have it. */
    at: z.iso.datetime(),
    hasPicture: z.boolean(),
  })
  .openapi('FrontStory');
export type FrontStory = z.infer<typeof frontStory>;

/** Which story stands where, pinned ones first, as readers would see it now. */
export const filledFront = z
  .object({
    parts: z.array(z.object({ id: z.string(), stories: z.array(z.string()) })),
    /** All that are placed by hand or fill what is free, in no order. One that is gone is absent. */
    stories: z.array(frontStory),
  })
  .openapi('FilledFront');
export type FilledFront = z.infer<typeof filledFront>;

export const fillRequest = z.object({ containers }).openapi('FillFront');

export const findStoriesQuery = z.object({
  section: z.string().max(100).optional(),
  /** Those readers have, or those that are ready or have their time. */
  which: z.enum(['live', 'coming']).default('live'),
  after: z.string().max(100).optional(),
});

/** A page of stories; `next` looks further back, also where this one is empty. */
export const frontStories = z
  .object({ stories: z.array(frontStory), next: z.string().nullable() })
  .openapi('FrontStories');
export type FrontStories = z.infer<typeof frontStories>;

/** `version`: of the draft that launches itself then. */
export const frontScheduleRequest = z
  .object({ version: z.int(), time: moment })
  .openapi('FrontScheduleRequest');

/** `version`: of the schedule that was seen. */
export const frontScheduleChange = z
  .object({ version: z.int(), time: moment })
  .openapi('FrontScheduleChange');

export const frontScheduleAnswer = z.object({ schedule: z.int() }).openapi('FrontScheduleAnswer');
