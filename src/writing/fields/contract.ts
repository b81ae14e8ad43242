import { z } from '@hono/zod-openapi';
import { creditRoles, genres } from '../../domain/article.ts';
import type { FieldName } from '../../domain/story-fields.ts';
import { toldItem } from '../../platform/http/told-item.ts';
import { toldRefusal } from '../../platform/http/told-refusal.ts';

const oneLine = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most));
const optionalLine = (most: number) => oneLine(most).transform((text) => (text === '' ? null : text));
const slug = z.string().min(1).max(200);
const name = oneLine(200).pipe(z.string().min(1));

const credit = z.object({ slug, name, role: z.enum(creditRoles) });
const topic = z
  .object({
    slug,
    name,
    qcode: z
      .string()
      .regex(/^medtop:\d{8}$/)
      .optional(),
  })
  .transform(({ qcode, ...rest }) => (qcode === undefined ? rest : { ...rest, qcode }));
const strand = z.object({ slug, name });
const preview = z
  .object({ title: oneLine(200).default(''), description: oneLine(500).default('') })
  .transform(({ title, description }) => ({
    ...(title === '' ? {} : { title }),
    ...(description === '' ? {} : { description }),
  }));

/** Fields of a story besides its words, and what each can be. Texts are trimmed; an empty one is none. */
export const fieldValues = {
  edition: z.string().min(1).max(35).openapi({ description: 'Code. Takes language and direction along' }),
  section: z.object({ slug, name }),
  language: z.object({
    language: z.string().min(2).max(35).openapi({ description: 'BCP 47' }),
    direction: z.enum(['ltr', 'rtl']),
  }),
  kicker: optionalLine(120).nullable(),
  genre: z.enum(genres as [(typeof genres)[number]]),
  byline: z.array(credit).max(40),
  dateline: optionalLine(120).nullable(),
  topics: z.array(topic).max(40),
  series: strand
    .nullable()
    .openapi({ description: 'One that the edition has: PUT /api/site/{edition}/series' }),
  storylines: z
    .array(strand)
    .max(20)
    .openapi({ description: 'Those that the edition has: PUT /api/site/{edition}/storyline' }),
  slug: optionalLine(200)
    .nullable()
    .openapi({ description: 'Null: made from the headline. A live story moves by its address route' }),
  seo: preview,
  social: preview,
  sharedPicture: z
    .object({ src: z.string().regex(/^asset:[a-z0-9]{1,40}$/), alt: oneLine(1_000) })
    .nullable()
    .openapi({ description: 'A picture of the library. Null: the first one of the story' }),
  dueAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .nullable(),
  plannedWords: z.int().min(1).max(100_000).nullable(),
  deskNote: z
    .string()
    .trim()
    .max(5_000)
    .transform((text) => (text === '' ? null : text))
    .nullable(),
  owners: z.array(z.string().max(40)).max(20).openapi({ description: 'Ids of the staff whose own it is' }),
} satisfies Record<FieldName, z.ZodType>;

export type StoryFields = { readonly [field in FieldName]: z.output<(typeof fieldValues)[field]> };

/** What a field becomes, and what it was for whoever changes it. */
export const fieldChange = <T extends z.ZodType>(value: T) =>
  z.object({
    before: z
      .unknown()
      .openapi({ description: 'As it was read. Something else by now: 409, with what it is' }),
    after: value,
  });

export const changedField = z.object({ value: z.unknown() }).openapi('ChangedField');

/** Problem details of a change that came too late. */
export const fieldConflict = z
  .object({
    type: z.literal('urn:masthead:field_changed'),
    title: z.string(),
    status: z.literal(409),
    code: toldRefusal.shape.code,
    params: toldRefusal.shape.params,
    current: z.unknown(),
    changedBy: z.string().nullable(),
    changedAt: z.iso.datetime().nullable(),
  })
  .openapi('FieldConflict');
export type FieldConflict = z.infer<typeof fieldConflict>;

const edition = z.object({
  code: z.string(),
  name: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  pathPrefix: z.string(),
  timeZone: z.string(),
});

const outputs = {
  edition: z.string(),
  section: z.object({ slug: z.string(), name: z.string() }),
  language: z.object({ language: z.string(), direction: z.enum(['ltr', 'rtl']) }),
  kicker: z.string().nullable(),
  genre: z.enum(genres as [(typeof genres)[number]]),
  byline: z.array(z.object({ slug: z.string(), name: z.string(), role: z.enum(creditRoles) })),
  dateline: z.string().nullable(),
  topics: z.array(z.object({ slug: z.string(), name: z.string(), qcode: z.string().optional() })),
  series: z.object({ slug: z.string(), name: z.string() }).nullable(),
  storylines: z.array(z.object({ slug: z.string(), name: z.string() })),
  slug: z.string().nullable(),
  seo: z.object({ title: z.string().optional(), description: z.string().optional() }),
  social: z.object({ title: z.string().optional(), description: z.string().optional() }),
  sharedPicture: z.object({ src: z.string(), alt: z.string() }).nullable(),
  dueAt: z.iso.datetime().nullable(),
  plannedWords: z.int().nullable(),
  deskNote: z.string().nullable(),
  owners: z.array(z.string()),
} satisfies Record<FieldName, z.ZodType>;

/** The fields of a story with what is needed to show them. */
export const fieldsAnswer = z
  .object({
    fields: z.object(outputs),
    item: toldItem,
    edition,
    /** Where readers find it, or would: the whole address. */
    url: z.string(),
    isLive: z.boolean(),
    /** Names of those whose own it is. */
    owners: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('StoryFields');

/** Where a story can stand: editions with the sections that readers know. */
export const storyChoices = z
  .object({
    editions: z.array(
      edition.extend({ sections: z.array(z.object({ slug: z.string(), name: z.string() })) }),
    ),
  })
  .openapi('StoryChoices');
export type StoryChoices = z.infer<typeof storyChoices>;

/** Names for a byline. */
export const knownNames = z
  .object({ names: z.array(z.object({ slug: z.string(), name: z.string() })) })
  .openapi('KnownNames');
export type KnownNames = z.infer<typeof knownNames>;
