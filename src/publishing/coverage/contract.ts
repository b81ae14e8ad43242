// Live coverage: a story and the dated posts in it. Below /api/articles/{id}/coverage, with the permission that each
// needs, asked of the story:
//   GET    ?before={post}                    story.read     coverageState, or 404 where nobody has started any
//   POST                                     coverage.run   204: begins, or takes up again what had ended
//   POST   /end                              coverage.run   204: nothing is posted any more
//   PUT    /summary          summaryRequest  coverage.run   summaryAnswer
//   POST   /posts            postRequest     post.write     postAnswer: a draft, which readers do not have
//   PUT    /posts/{post}     postChange      post.write     postAnswer: readers keep what was published until this is
//   POST   /posts/{post}/publish  postVersion  post.publish publishPostAnswer: a new post, or a change of one
//   PUT    /posts/{post}/marks    postMarks  coverage.run   204: key event, pinned
//   DELETE /posts/{post}                     post.publish   204: from readers and from the list; versions are kept
// A post can be published once readers have its story. Drafts can be written before. Every refusal is a problem
// (RFC 9457): `urn:masthead:conflict` says what to do first, or that somebody else was faster.
import { z } from '@hono/zod-openapi';

const time = z.iso.datetime({ offset: true });

/**
 * A document as stories have it. Its headline may be empty, its standfirst is; its body holds paragraphs, headings,
 * lists, quotes, pictures and galleries, embeds, tables, code, dividers, links to other stories and corrections: no
 * recordings or files.
 */
const postDocument = z.record(z.string(), z.unknown());

/** `authors`: names as readers will see them; none: who sends it. */
export const postRequest = z
  .object({
    document: postDocument,
    authors: z.array(z.string().max(120)).max(6).default([]),
  })
  .openapi('PostRequest');
/** `version`: the one that was seen. */
export const postChange = postRequest.extend({ version: z.int().min(1) }).openapi('PostChange');
export const postAnswer = z.object({ id: z.string(), version: z.int() }).openapi('PostAnswer');

/** The version that was seen: another one is not published. */
export const postVersion = z.object({ version: z.int().min(1) }).openapi('PostVersion');
/** `url`: the permalink. */
export const publishPostAnswer = z
  .object({ status: z.enum(['published', 'updated', 'unchanged']), postedAt: time, url: z.url() })
  .openapi('PublishPostAnswer');

/** What is left out stays. At most one post is pinned: another gives its place up. A draft cannot be. */
export const postMarks = z
  .object({ isKey: z.boolean().optional(), isPinned: z.boolean().optional() })
  .openapi('PostMarks');

/** At most 8 points of at most 300 characters, plain text; none takes the summary away. `version`: the one seen. */
export const summaryRequest = z
  .object({ points: z.array(z.string().max(300)).max(8), version: z.int().min(1) })
  .openapi('CoverageSummaryRequest');
export const summaryAnswer = z.object({ version: z.int() }).openapi('CoverageSummaryAnswer');

const coveragePost = z
  .object({
    id: z.string(),
    state: z.enum(['draft', 'published']),
    /** Of its newest words, which are in `document`. */
    version: z.int(),
    /** Of those that readers have; null for a draft. Less than `version`: there are changes to publish. */
    publicVersion: z.int().nullable(),
    document: postDocument,
    authors: z.array(z.string()),
    isKey: z.boolean(),
    isPinned: z.boolean(),
    begunAt: time,
    /** When readers got it; null for a draft. */
    postedAt: time.nullable(),
    /** Who saved the newest words, and when. */
    actor: z.string(),
    savedAt: time,
  })
  .openapi('CoveragePost');
export type CoveragePost = z.infer<typeof coveragePost>;

/** The newest posts first, drafts among them, 50 at a time. */
export const coverageState = z
  .object({
    startedAt: time,
    /** Null while it goes on. */
    endedAt: time.nullable(),
    summary: z.array(z.string()),
    /** Of the summary. */
    version: z.int(),
    posts: z.array(coveragePost),
    /** For `before`, to get older ones; null: there are no more. */
    next: z.string().nullable(),
  })
  .openapi('CoverageState');
