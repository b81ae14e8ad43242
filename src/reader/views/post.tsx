import { raw } from 'hono/html';
import type { Direction, Edition } from '../../domain/article.ts';
import type { SignedPost } from '../coverage/find-people.ts';
import { linkNotes } from '../link-notes.ts';
import { formatDate, formatTime, joinList, machineTime, writtenLanguage } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { inLanguage } from './in-language.ts';
import { Moment } from './moment.tsx';
import { PrintedNotes } from './printed-notes.tsx';

/** A post with its words as HTML. */
export interface ShownPost extends Omit<SignedPost, 'document' | 'authors' | 'pictures'> {
  /** Empty where it has none. */
  readonly headline: string;
  readonly body: string;
  /** Of all that is shown: an open page sees by it that the post changed. */
  readonly version: string;
}

/** What a post needs of the page that it stands on. */
export interface PostSite {
  readonly edition: Edition;
  readonly messages: Messages;
  /** Origin of the reader site. */
  readonly origin: string;
}

interface PostProps {
  readonly site: PostSite;
  readonly post: ShownPost;
  /** Of its story, unencoded. */
  readonly storyPath: string;
  /** In which its words are. */
  readonly language: { readonly language: string; readonly direction: Direction };
  /** Whether it stands above the others. */
  readonly isPinned?: boolean;
  /** Attributes for the script: what is said when this is the last of the new ones. */
  readonly news?: string;
}

/** One post: its time, which is its permalink, what it is, its words, whose they are. */
export function Post({ site, post, storyPath, language, isPinned, news }: PostProps) {
  const { edition, messages } = site;
  const { id, postedAt, updatedAt, headline, isKey } = post;
  const words = messages.coverage;
  const own = inLanguage(language, edition);
  // Posts come and go by themselves: each has its own notes.
  const links = linkNotes(site.origin, writtenLanguage(edition, language.language));
  const body = links.number(post.body);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an article element wants a heading, and most posts have none.
    <div
      role="article"
      class={`post${isKey ? ' key' : ''}${isPinned ? ' pinned' : ''}`}
      id={`post-${id}`}
      data-version={post.version}
      data-news={news}
    >
      <p class="meta">
        {isPinned && <span class="mark">{words.pinned}</span>}
        {isKey && <span class="mark">{words.keyEvent}</span>}
        <a href={postAddress(storyPath, id)} rel="bookmark">
          <time datetime={machineTime(postedAt, edition)}>
            <b>{formatTime(postedAt, edition)}</b> {formatDate(postedAt, edition)}
          </time>
        </a>
      </p>
      {headline !== '' && <h3 {...own}>{raw(headline)}</h3>}
      <div class="body" {...own}>
        {raw(body)}
      </div>
      <PrintedNotes notes={links.notes} />
      <p class="meta">
        {joinList(
          post.people.map(({ name, path }) => (path === null ? name : <a href={encodeURI(path)}>{name}</a>)),
          edition.language,
        )}
        {updatedAt && (
          <>
            {` · ${messages.article.updated} `}
            <Moment site={site} at={updatedAt} />
          </>
        )}
      </p>
    </div>
  );
}

/** Where a post stands for good, encoded. */
export function postAddress(storyPath: string, id: string): string {
  return `${encodeURI(storyPath)}?post=${id}#post-${id}`;
}
