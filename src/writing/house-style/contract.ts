import { z } from '@hono/zod-openapi';
import { maxPhraseLength } from '../../domain/house-style/find-phrase.ts';

const language = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .nullable()
  .openapi({ description: 'BCP 47, the primary language alone; null for all' });

/** What an editor writes of a rule. */
export const styleRuleInput = z
  .object({
    language,
    phrase: z
      .string()
      .trim()
      .min(1)
      .max(maxPhraseLength)
      .openapi({ description: '`*` any letters of a word, `?` one' }),
    reason: z.string().trim().min(1).max(500),
    suggestion: z.string().trim().min(1).max(200).nullable(),
    matchCase: z.boolean(),
    wholeWords: z.boolean(),
  })
  .openapi('StyleRuleInput');
export type StyleRuleInput = z.infer<typeof styleRuleInput>;

export const storedRule = styleRuleInput
  .extend({ id: z.string(), version: z.int(), updatedAt: z.iso.datetime() })
  .openapi('StyleRule');
export type StoredRule = z.infer<typeof storedRule>;

export const styleCheck = z.object({ isOn: z.boolean(), number: z.int().min(1).max(1000).nullable() });
const checks = z.object({
  alt: styleCheck,
  credit: styleCheck,
  standfirst: styleCheck,
  dateline: styleCheck,
  headline_length: styleCheck,
  links: styleCheck,
});

export const houseStyle = z.object({ rules: z.array(storedRule), checks }).openapi('HouseStyle');
export type HouseStyleAnswer = z.infer<typeof houseStyle>;

export const checkParams = z.object({ name: checks.keyof() });

/** What somebody changed in the house style. */
const styleChange = z
  .object({
    id: z.int(),
    subject: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    actor: z.string(),
    at: z.iso.datetime(),
  })
  .openapi('StyleChange');
export const styleChanges = z
  .object({ changes: z.array(styleChange), next: z.int().nullable() })
  .openapi('StyleChanges');
export type StyleChanges = z.infer<typeof styleChanges>;

/** A rule, saved or not, and where in the archive to go on. */
export const trialRequest = z
  .object({ rule: styleRuleInput, after: z.string().max(60).nullable().default(null) })
  .openapi('StyleTrialRequest');

export const trialPage = z
  .object({
    /** Stories looked at for this page, and about how many there are. */
    stories: z.int(),
    about: z.int(),
    matches: z.int(),
    matchesLive: z.int(),
    found: z.array(
      z.object({
        id: z.string(),
        headline: z.string(),
        isLive: z.boolean(),
        matches: z.int(),
        examples: z.array(z.object({ before: z.string(), found: z.string(), after: z.string() })),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('StyleTrialPage');
export type TrialPage = z.infer<typeof trialPage>;

export const linksRequest = z
  .object({ targets: z.array(z.string().max(2000)).max(500) })
  .openapi('StyleLinksRequest');
export const linkTroubles = z
  .object({ links: z.record(z.string(), z.enum(['draft', 'gone', 'nowhere', 'newsroom'])) })
  .openapi('StyleLinkTroubles');

const place = z.object({ from: z.int(), to: z.int() });

/** What is wrong with a story as it is in the newsroom. */
export const storyStyle = z
  .object({
    version: z.int().openapi({ description: 'Of the log: what the places are of' }),
    problems: z.array(
      z.object({
        kind: z.enum(['phrase', ...checks.keyof().options]),
        place: place.nullable(),
        found: z.string().optional(),
        replacement: z.string().nullable().optional(),
        reason: z.string().optional(),
      }),
    ),
  })
  .openapi('StoryStyle');
