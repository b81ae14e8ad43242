import { z } from '@hono/zod-openapi';
import { toldChange } from '../../platform/http/told-change.ts';

// The history of a story. A version is a place in its log: 0 is the document it began with, and each step leads to the
// next. Below /api/articles/{id}:
//   GET  /versions?before=        story.read   versionPage
//   GET  /versions/{version}      story.read   pastVersion
//   GET  /diff?from=&to=          story.read   difference
//   GET  /blame?version=&from=&to=  story.read   blame
//   POST /restore    restoration  story.edit   restored
//   PUT  /names      naming       story.edit   204

const version = z.int().min(0);
const writer = z.object({ staffId: z.string().nullable(), name: z.string() });

/** Why a version has a name, or is kept: somebody called it so, or it was sent, approved, published, restored. */
const mark = z.object({
  version,
  /** What somebody called it. */
  name: z.string().nullable(),
  /** `sent to the desk`, `published`, …; null where it has a name alone. */
  reason: z.string().nullable(),
  author: z.string(),
  at: z.iso.datetime(),
});

const span = z.object({
  /** The version before its first step, and the one after its last. */
  from: version,
  to: version,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  people: z.array(writer).openapi({ description: 'Who wrote most recently comes first' }),
  marks: z.array(mark).openapi({ description: 'Of the version it ends with' }),
});

export const versionPage = z
  .object({
    newest: version,
    spans: z.array(span).openapi({ description: 'What was written in one go, the newest first' }),
    /** Of the beginning: on the last page alone. */
    beginning: z.object({ marks: z.array(mark) }).nullable(),
    next: version.nullable().openapi({ description: 'Send it as `before` for the next page' }),
  })
  .openapi('StoryVersions');
export type VersionPage = z.infer<typeof versionPage>;
export type VersionSpan = VersionPage['spans'][number];
export type VersionMark = VersionSpan['marks'][number];

export const pastVersion = z
  .object({
    version,
    /** ProseMirror JSON under the story schema. */
    document: z.record(z.string(), z.unknown()),
    html: z.string(),
    text: z.string(),
  })
  .openapi('StoryVersion');

export const difference = z
  .object({ from: version, to: version, blocks: z.array(toldChange) })
  .openapi('StoryDifference');
export type Difference = z.infer<typeof difference>;

export const blame = z
  .object({
    version,
    parts: z.array(
      z.object({
        from: z.int(),
        to: z.int(),
        text: z.string(),
        /** The version that its step led to; 0: it was there from the beginning. */
        version,
        staffId: z.string().nullable(),
        name: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .openapi('StoryBlame');
export type Blame = z.infer<typeof blame>;

export const restoration = z.object({ version }).openapi('StoryRestoration');
export const restored = z
  .object({
    /** The version that the story was at, by which this is undone. */
    before: version,
    /** The version that it is at now: the same where nothing differed. */
    version,
  })
  .openapi('StoryRestored');
export type Restored = z.infer<typeof restored>;

export const naming = z
  .object({
    version,
    name: z.string().trim().min(1).max(80).nullable().openapi({ description: 'null takes the name away' }),
  })
  .openapi('VersionNaming');
