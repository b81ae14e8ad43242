/** A comment that readers see. */
export interface LiveComment {
  readonly id: string;
  /** The comment it answers, or null. */
  readonly parentId: string | null;
  readonly authorName: string;
  readonly website: string | null;
  readonly body: string;
  readonly at: Date;
}

/** A comment with the answers below it. */
export interface ThreadedComment extends LiveComment {
  readonly replies: readonly ThreadedComment[];
  /** What it answers, where its place does not say so. */
  readonly inReplyTo: { readonly id: string; readonly authorName: string } | null;
}

/** Answers deeper than this stand beside what they answer, so that a narrow screen still has lines. */
const deepestReply = 4;

interface Place {
  readonly comment: LiveComment & { readonly replies: ThreadedComment[] };
  readonly depth: number;
  /** The list it stands in. */
  readonly list: ThreadedComment[];
}

/**
 * Comments in the order of time as threads. One whose parent is not among them, or comes after it, begins a
 * thread of its own, so that none is lost.
 */
export function threadComments(comments: readonly LiveComment[]): readonly ThreadedComment[] {
  const threads: ThreadedComment[] = [];
  const places = new Map<string, Place>();
  for (const comment of comments) {
    const parent = comment.parentId === null ? undefined : places.get(comment.parentId);
    const isBelow = parent !== undefined && parent.depth < deepestReply;
    const list = isBelow ? parent.comment.replies : (parent?.list ?? threads);
    const placed = {
      ...comment,
      replies: [],
      inReplyTo: parent && !isBelow ? { id: parent.comment.id, authorName: parent.comment.authorName } : null,
    };
    list.push(placed);
    const depth = parent ? Math.min(parent.depth + 1, deepestReply) : 0;
    places.set(comment.id, { comment: placed, depth, list });
  }
  return threads;
}
