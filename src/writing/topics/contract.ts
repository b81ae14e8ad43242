import { z } from '@hono/zod-openapi';

/** A topic that a story can be given. */
export const topicChoice = z
  .object({
    slug: z.string(),
    name: z.string(),
    /** Of the IPTC Media Topic, where it is one. */
    qcode: z.string().nullable(),
    /** Names of the topics above it, the widest first. */
    path: z.array(z.string()),
    /** The retired name it stands for. */
    insteadOf: z.string().nullable(),
    /** Whether stories of this edition have had it. */
    isOwn: z.boolean(),
  })
  .openapi('TopicChoice');
export type TopicChoice = z.infer<typeof topicChoice>;

export const topicChoices = z.object({ topics: z.array(topicChoice) }).openapi('TopicChoices');
