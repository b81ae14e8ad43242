import { z } from '@hono/zod-openapi';
import { calendars, numberingSystems } from '../../domain/calendars.ts';
import { commentRules } from '../../domain/comment-rules.ts';
import { refusing } from '../../domain/refusals/refusal.ts';
import { site } from '../../domain/refusals/site.ts';
import { matching } from '../../platform/http/matching.ts';

/** Stories of a series or storyline that can be given their place by hand. */
const mostOrdered = 60;

const oneLine = (longest: number) =>
  matching(z.string().trim().max(longest), /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, site.one_line_only());
const slug = matching(z.string().max(100), /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, site.slug_pattern());
const named = oneLine(120).min(1);

/** An IANA time zone. */
const timeZone = z
  .string()
  .max(60)
  .refine((zone) => isTimeZone(zone), refusing(site.time_zone_unknown()));

const contact = matching(
  z.string().max(300),
  /^(https:\/\/|http:\/\/|mailto:)[^\s]+$/,
  site.contact_pattern(),
).nullable();

/** An edition as readers meet it. */
const editionValue = z.object({
  name: named,
  description: oneLine(300),
  language: matching(z.string(), /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, site.language_tag_unknown()).refine(
    (tag) => isLanguage(tag),
    refusing(site.language_tag_unknown()),
  ),
  direction: z.enum(['ltr', 'rtl']),
  timeZone,
  /** Null: what its language usually has. */
  calendar: z.enum(calendars).nullable().default(null),
  numberingSystem: z.enum(numberingSystems).nullable().default(null),
  /** What its addresses start with; it stays as the edition was made with it. */
  pathPrefix: matching(z.string(), /^(\/[a-z0-9-]{1,20})?$/, site.address_prefix_pattern()),
  contact: contact.default(null),
  accounts: z
    .array(
      matching(z.string().max(300), /^https:\/\/[^\s]+$/, site.account_pattern()).refine(
        (address) => URL.canParse(address),
        refusing(site.account_pattern()),
      ),
    )
    .max(12)
    .default([]),
  comments: z.enum(commentRules).default('open'),
  /** How long after its publication a story takes comments; null: without an end. */
  commentDays: z.int().min(1).max(3_650).nullable().default(null),
});

/** The sections of an edition in the order of the navigation. */
const sectionsValue = z
  .array(z.object({ slug, name: named, isInNavigation: z.boolean() }))
  .min(1)
  .max(60)
  .refine((all) => new Set(all.map((each) => each.slug)).size === all.length, refusing(site.section_twice()));

/** A picture of the library. Those of before there were any have none. */
const picture = z
  .object({
    src: matching(z.string(), /^asset:[a-z0-9]{1,40}$/, site.picture_of_library()),
    alt: oneLine(1_000).min(1),
    credit: oneLine(300),
  })
  .nullable();
const about = z.string().trim().max(2_000).nullable();

const contributorValue = z.object({
  name: named,
  jobTitle: oneLine(120).nullable(),
  bio: about,
  contact,
  picture: picture.default(null),
});

/** `at`: the slug where its stories stand: its own, a new one, or that of the topic it is merged into. */
const topicValue = z.object({
  name: named,
  at: slug,
  description: about.default(null),
  contact: contact.default(null),
  picture: picture.default(null),
});

/**
 * A series or a storyline. `at` as for topics; `keyStories`: ids of what somebody new to it should read; `storyOrder`:
 * ids of the stories that stand first on its page, in this order, before the others by their time.
 */
const strandValue = z.object({
  name: named,
  at: slug,
  description: about,
  contact,
  picture,
  isClosed: z.boolean(),
  keyStories: z
    .array(z.string().max(40))
    .max(12)
    .refine((all) => new Set(all).size === all.length, refusing(site.story_twice())),
  storyOrder: z
    .array(z.string().max(40))
    .max(mostOrdered)
    .refine((all) => new Set(all).size === all.length, refusing(site.story_twice()))
    .default([]),
});

const redirectValue = z.object({
  target: matching(
    z.string().max(1_000),
    /^(\/(?![/\\])|https:\/\/|http:\/\/)[^\s]*$/,
    site.redirect_target_pattern(),
  ).refine((target) => /^(?:[^%]|%[0-9a-f]{2})*$/i.test(target), refusing(site.percent_of_no_character())),
});

const messageValue = z.object({ words: oneLine(500).min(1) });

/** What can be set, by kind. */
export const siteValues = {
  edition: editionValue,
  sections: sectionsValue,
  contributor: contributorValue,
  topic: topicValue,
  series: strandValue,
  storyline: strandValue,
  redirect: redirectValue,
  message: messageValue,
} as const;

export type SiteKind = keyof typeof siteValues;
export type SiteValue<K extends SiteKind> = z.infer<(typeof siteValues)[K]>;
export const siteKinds = Object.keys(siteValues) as [SiteKind, ...SiteKind[]]; // its keys, and there are some

/** What somebody wants a setting to be, and what they saw. Null: not there. */
export const changeRequest = z
  .object({
    subject: z.string().max(400).default(''),
    before: z.unknown().nullable(),
    after: z.unknown().nullable(),
  })
  .openapi('SiteChangeRequest');

export const changeAnswer = z.object({ change: z.int() }).openapi('SiteChangeAnswer');

const line = z.object({ subject: z.string(), value: z.unknown() });
const page = <T extends z.ZodType>(of: T) => z.object({ lines: z.array(of), next: z.string().nullable() });

/** As it is kept: nothing is left out of it. */
const knownEdition = editionValue.extend({
  calendar: editionValue.shape.calendar.unwrap(),
  contact: editionValue.shape.contact.unwrap(),
  accounts: editionValue.shape.accounts.unwrap(),
  comments: editionValue.shape.comments.unwrap(),
  commentDays: editionValue.shape.commentDays.unwrap(),
  numberingSystem: editionValue.shape.numberingSystem.unwrap(),
});

/** Every edition with its sections. */
export const siteAnswer = z
  .object({
    editions: z.array(
      z.object({ code: z.string(), value: knownEdition, sections: z.array(sectionsValue.element) }),
    ),
  })
  .openapi('Site');
export type SiteAnswer = z.infer<typeof siteAnswer>;

/** Settings of one kind, page by page in the order of their subjects. `count`: live stories, where it has some. */
export const settingsAnswer = page(line.extend({ count: z.int().nullable() })).openapi('SiteSettings');
export type SettingsAnswer = z.infer<typeof settingsAnswer>;

export const settingsQuery = z.object({
  /** What the subject or the name begins with. */
  q: z.string().trim().max(100).default(''),
  after: z.string().max(400).optional(),
});

/** Live stories of a series or storyline, the newest first, and the names of those that have a place in it. */
export const strandStories = z
  .object({
    stories: z.array(z.object({ id: z.string(), headline: z.string(), at: z.iso.datetime() })),
    next: z.string().nullable(),
    /** Of its key stories and its order. Those that readers do not have are absent. */
    placed: z.array(z.object({ id: z.string(), headline: z.string() })),
  })
  .openapi('StrandStories');
export type StrandStories = z.infer<typeof strandStories>;

export const strandStoriesQuery = z.object({
  /** Words that its headline has to contain. */
  q: z.string().trim().max(200).default(''),
  after: z.string().max(100).optional(),
});

/** The messages of the reader site: its own words, and the edition's where it has some. */
export const messagesAnswer = z
  .object({
    messages: z.array(z.object({ name: z.string(), own: z.string(), words: z.string().nullable() })),
  })
  .openapi('SiteMessages');
export type MessagesAnswer = z.infer<typeof messagesAnswer>;

/** Who changed what, the newest first. `headlines`: of the stories that are named in the page's changes, by id. */
export const changesAnswer = page(
  z.object({
    id: z.int(),
    kind: z.enum(siteKinds),
    subject: z.string(),
    before: z.unknown().nullable(),
    after: z.unknown().nullable(),
    undoes: z.int().nullable(),
    /** Whether a later change took it back. */
    isUndone: z.boolean(),
    actor: z.string(),
    at: z.iso.datetime(),
  }),
)
  .extend({ headlines: z.record(z.string(), z.string()) })
  .openapi('SiteChanges');
export type ChangesAnswer = z.infer<typeof changesAnswer>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
