import { z } from '@hono/zod-openapi';
import { noticeKinds, noticeMails } from '../../domain/notices.ts';

/** Unread ones are counted up to here. */
export const mostCounted = 100;

/** Something that somebody is told by name. */
export const notice = z
  .object({
    id: z.int(),
    kind: z.enum(noticeKinds),
    articleId: z.string(),
    headline: z.string(),
    /** The note or suggestion that it is about. */
    annotationId: z.string().nullable(),
    /** Who did it. */
    actor: z.string(),
    /** What they said; may be empty. */
    text: z.string(),
    at: z.iso.datetime(),
    isRead: z.boolean(),
  })
  .openapi('Notice');
export type Notice = z.infer<typeof notice>;

export const noticeQuery = z.object({
  unread: z.enum(['true', 'false']).default('false').openapi({ description: 'true: unread ones alone' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.coerce.number().int().min(1).optional().openapi({ description: '`next` of the page before' }),
});
export type NoticeQuery = z.output<typeof noticeQuery>;

/** A page of them, the newest first; `next` continues it. */
export const noticePage = z
  .object({ notices: z.array(notice), next: z.int().nullable() })
  .openapi('NoticePage');
export type NoticePage = z.infer<typeof noticePage>;

export const unreadNotices = z
  .object({ unread: z.int().openapi({ description: `${mostCounted}: so many or more` }) })
  .openapi('UnreadNotices');

export const readUpTo = z.object({ upTo: z.int().min(1).openapi({ description: 'Id of the newest' }) });

export const noticeSettings = z
  .object({
    mail: z.enum(noticeMails).openapi({
      description: 'at_once: a mail when something came and you have not been in the newsroom for a while',
    }),
  })
  .openapi('NoticeSettings');
