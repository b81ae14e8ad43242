/** Below a story readers may comment; what was said stands, and no more is taken; there are no comments at all. */
export const commentRules = ['open', 'closed', 'off'] as const;
export type CommentRule = (typeof commentRules)[number];

/** What an edition lets readers do below its stories. */
export interface CommentRules {
  /** Absent: open. */
  readonly comments?: CommentRule;
  /** Days from a story's publication on in which comments are taken; absent or null: without an end. */
  readonly commentDays?: number | null;
}

interface CommentsNow {
  readonly rule: CommentRule;
  /** Epoch milliseconds; Infinity where that is not set. */
  readonly closesAt: number;
}

/** What readers may do below a story at `now`, and when that ends by itself. */
export function commentsNow(
  { comments = 'open', commentDays = null }: CommentRules,
  { firstPublishedAt }: { readonly firstPublishedAt: Date },
  now: Date,
): CommentsNow {
  if (comments !== 'open' || commentDays === null) return { rule: comments, closesAt: Infinity };
  const closesAt = firstPublishedAt.getTime() + commentDays * 86_400_000;
  return now.getTime() < closesAt ? { rule: 'open', closesAt } : { rule: 'closed', closesAt: Infinity };
}
