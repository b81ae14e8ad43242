import type { LiveComment } from '../queries.ts';
import type { CommentWords } from '../words.ts';
import { CommentForm, type FormState } from './comment-form.tsx';
import { Paragraphs } from './paragraphs.tsx';

export interface CommentSectionModel {
  readonly words: CommentWords;
  /** Path of the story, unencoded. */
  readonly storyPath: string;
  /** Where the form is sent. */
  readonly action: string;
  readonly threads: readonly LiveComment[];
  readonly count: number;
  readonly form: FormState;
}

/** Answers deeper than this are shown beside their parent, so that a narrow screen still has lines. */
const deepestIndent = 4;

/** The comments of a story and the form below them, as HTML. */
export function renderCommentSection(model: CommentSectionModel): string {
  const { words, threads, count } = model;
  return `${(
    <>
      <section class="after comments" id="comments" aria-labelledby="comments-title">
        <h2 id="comments-title">{count === 0 ? words.comments.title : words.comments.count(count)}</h2>
        {count === 0 ? (
          <p class="meta">{words.comments.none}</p>
        ) : (
          <Thread model={model} comments={threads} depth={0} />
        )}
      </section>
      <CommentForm words={words} action={model.action} storyPath={model.storyPath} form={model.form} />
    </>
  )}`;
}

function Thread({
  model,
  comments,
  depth,
}: {
  model: CommentSectionModel;
  comments: readonly LiveComment[];
  depth: number;
}) {
  return (
    <ol class={depth === 0 ? 'threads' : depth <= deepestIndent ? 'replies' : 'replies flat'}>
      {comments.map((comment) => (
        <li>
          <Comment model={model} comment={comment} />
          {comment.replies.length > 0 && (
            <Thread model={model} comments={comment.replies} depth={depth + 1} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Comment({ model, comment }: { model: CommentSectionModel; comment: LiveComment }) {
  const { words } = model;
  const time = words.dateTime(comment.at);
  const name = <bdi>{comment.authorName}</bdi>;
  return (
    <article class="comment" id={`comment-${comment.id}`}>
      <p class="comment-meta meta">
        <strong>
          {comment.website === null ? (
            name
          ) : (
            <a href={comment.website} rel="ugc nofollow noopener">
              {name}
            </a>
          )}
        </strong>{' '}
        <a href={`#comment-${comment.id}`} title={words.comments.permanentLink}>
          <time datetime={time.machine}>{time.shown}</time>
        </a>
      </p>
      <div class="comment-body" dir="auto">
        <Paragraphs text={comment.body} />
      </div>
      <p class="comment-meta meta">
        <a
          href={`${encodeURI(model.storyPath)}?reply-to=${comment.id}#respond`}
          aria-label={words.comments.replyTo(comment.authorName)}
          rel="nofollow"
        >
          {words.comments.reply}
        </a>
      </p>
    </article>
  );
}
