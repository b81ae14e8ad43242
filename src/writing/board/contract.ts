import { z } from '@hono/zod-openapi';
import { genres } from '../../domain/article.ts';
import { type LifecycleState, transitions } from '../../domain/lifecycle.ts';

const stages = Object.keys(transitions) as [LifecycleState, ...LifecycleState[]]; // the keys of a literal
const code = z.string().min(1).max(40);

/** Which stories, how many, and after which. */
export const storyQuery = z.object({
  lifecycle: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(stages)).max(stages.length))
    .optional()
    .openapi({ type: 'string', description: `One or more of ${stages.join(', ')}, with commas` }),
  edition: code.optional(),
  section: z.string().min(1).max(200).optional().openapi({ description: 'Slug; with an edition' }),
  person: code.optional().openapi({ description: 'Id of whose story it is, or "me"' }),
  genre: z.enum(genres as [(typeof genres)[number]]).optional(),
  language: code.optional().openapi({ description: 'BCP 47, the primary language alone' }),
  updatedSince: z.iso.datetime({ offset: true }).optional(),
  dueBefore: z.iso.datetime({ offset: true }).optional(),
  q: z.string().max(300).optional().openapi({
    description: 'Words of the story, in any form; the last one also as the beginning of a word',
  }),
  order: z.enum(['changed', 'due']).optional().openapi({
    description: 'changed: the newest change first. due: open work that has a time, the most urgent first',
  }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(80).optional().openapi({ description: '`next` of the page before' }),
});
export type StoryQuery = z.output<typeof storyQuery>;
export type StoryFilter = Omit<StoryQuery, 'limit' | 'after' | 'order'>;

const person = z.object({ id: z.string(), name: z.string() });

/** A story in a list of the newsroom. */
export const storyRow = z
  .object({
    id: z.string(),
    lifecycle: z.enum(stages),
    version: z.int(),
    headline: z.string(),
    edition: z.string(),
    section: z.object({ slug: z.string(), name: z.string() }),
    genre: z.enum(genres as [(typeof genres)[number]]),
    language: z.string(),
    direction: z.enum(['ltr', 'rtl']),
    dueAt: z.iso.datetime().nullable(),
    plannedWords: z.int().nullable(),
    /** When it publishes itself. */
    scheduledFor: z.iso.datetime().nullable(),
    /** Whose own it is. */
    owners: z.array(person),
    /** Who has it open now. */
    here: z.array(z.object({ staffId: z.string().nullable(), name: z.string() })),
    updatedAt: z.iso.datetime(),
  })
  .openapi('StoryRow');
export type StoryRow = z.infer<typeof storyRow>;

/** A page of a list of stories; `next` continues it. Short or empty with a `next`: the rest takes another question. */
export const storyPage = z
  .object({ stories: z.array(storyRow), next: z.string().nullable() })
  .openapi('StoryPage');
export type StoryPage = z.infer<typeof storyPage>;

/** Who works here, to choose from. */
export const colleagues = z.object({ people: z.array(person) }).openapi('Colleagues');
export type Colleagues = z.infer<typeof colleagues>;

/** What somebody looks at often. */
const savedView = z.object({ id: z.string(), name: z.string(), search: z.string() }).openapi('SavedView');
export const savedViews = z.object({ views: z.array(savedView) }).openapi('SavedViews');
export type SavedViews = z.infer<typeof savedViews>;
export const viewToSave = z.object({
  name: z.string().trim().min(1).max(60),
  search: z
    .string()
    .max(600)
    .regex(/^(\?[^\s#]*)?$/, 'The search part of an address: empty, or from its question mark on.'),
});
