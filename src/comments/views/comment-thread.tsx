import { isWebsite } from '../comment-input.ts';
import type { ThreadedComment } from '../thread-comments.ts';
import type { CommentWords } from '../words.ts';
import { Paragraphs } from './paragraphs.tsx';

export interface ThreadContext {
  readonly words: CommentWords;
  /** Path of the story, unencoded. */
  readonly storyPath: string;
  /** Whether answers are taken. */
  readonly isOpen: boolean;
}

/** Comments with the answers below each. */
export function CommentThread(options: {
  readonly context: ThreadContext;
  readonly comments: readonly ThreadedComment[];
  readonly isReplies?: boolean;
}) {
  const { context, comments, isReplies } = options;
  return (
    <ol class={isReplies ? 'replies' : 'threads'}>
      {comments.map((comment) => (
        <li>
          <Comment context={context} comment={comment} />
          {comment.replies.length > 0 && (
            <CommentThread context={context} comments={comment.replies} isReplies />
          )}
        </li>
      ))}
    </ol>
  );
}

function Comment({ context, comment }: { context: ThreadContext; comment: ThreadedComment }) {
  const { words, storyPath, isOpen } = context;
  const time = words.dateTime(comment.at);
  return (
    <article class="comment" id={`comment-${comment.id}`}>
      <div class="comment-meta meta">
        <h3>
          <Author comment={comment} />
        </h3>
        {' · '}
        <a href={`#comment-${comment.id}`} title={words.comments.permanentLink}>
          <time datetime={time.machine}>{time.shown}</time>
        </a>
        {comment.inReplyTo && (
          <>
            {' · '}
            <a href={`#comment-${comment.inReplyTo.id}`}>
              {words.comments.inReplyTo(comment.inReplyTo.authorName)}
            </a>
          </>
        )}
      </div>
      <div class="comment-body" dir="auto">
        <Paragraphs text={comment.body} />
      </div>
      {isOpen && (
        <p class="comment-reply meta">
          <a
            href={`${encodeURI(storyPath)}?reply-to=${comment.id}#comment-form`}
            aria-label={words.comments.replyTo(comment.authorName)}
            rel="nofollow"
          >
            {words.comments.reply}
          </a>
        </p>
      )}
    </article>
  );
}

/** The name as text that cannot turn what stands around it, linked where the writer named a website. */
function Author({ comment: { authorName, website } }: { comment: ThreadedComment }) {
  const name = <bdi dir="auto">{authorName}</bdi>;
  // Rows may come from imports: an address is judged where it becomes a link.
  if (website === null || !isWebsite(website)) return name;
  return (
    <a href={website} rel="ugc nofollow noopener">
      {name}
    </a>
  );
}
