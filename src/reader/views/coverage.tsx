import type { CoverageShown } from '../coverage/coverage-of.ts';
import { formatTime, machineTime } from '../messages/format.ts';
import { inLanguage } from './in-language.ts';
import type { Site } from './models.ts';
import { Moment } from './moment.tsx';
import { Pager } from './pager.tsx';
import { Post, postAddress } from './post.tsx';

interface CoverageProps {
  readonly site: Site;
  readonly coverage: CoverageShown;
}

/** The dated posts of a story with what stands around them. */
export function Coverage({ site, coverage }: CoverageProps) {
  const { messages } = site;
  const words = messages.coverage;
  const { storyPath, language, startedAt, endedAt, summary, pinned, posts } = coverage;
  return (
    <section class="after coverage" id="posts" aria-labelledby="posts-title">
      <h2 id="posts-title">{words.title}</h2>
      <p class="meta">
        {endedAt === null ? (
          <>
            <b class="live-mark">{words.since}</b> <Moment site={site} at={startedAt} />
          </>
        ) : (
          <>
            {words.ended} <Moment site={site} at={endedAt} />
          </>
        )}
      </p>
      {summary.length > 0 && (
        <section class="summary" aria-labelledby="summary">
          <h3 id="summary">{words.summary}</h3>
          <ul {...inLanguage(language, site.edition)}>
            {summary.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      )}
      <KeyEvents site={site} coverage={coverage} />
      <Orders site={site} coverage={coverage} />
      {pinned && <Post {...{ site, storyPath, language }} post={pinned} isPinned />}
      <LiveBar site={site} coverage={coverage} />
      <div class="posts">
        {posts.map((post) => (
          <Post {...{ site, storyPath, language, post }} />
        ))}
      </div>
      <Pages site={site} coverage={coverage} />
    </section>
  );
}

function KeyEvents({ site, coverage: { storyPath, language, keyEvents } }: CoverageProps) {
  const { edition, messages } = site;
  const own = inLanguage(language, edition);
  if (keyEvents.length === 0) return null;
  return (
    <nav class="key-events" aria-labelledby="key-events">
      <h3 id="key-events">{messages.coverage.keyEvents}</h3>
      <ol>
        {keyEvents.map(({ id, title, postedAt }) => (
          <li>
            <a href={postAddress(storyPath, id)}>
              <time datetime={machineTime(postedAt, edition)}>{formatTime(postedAt, edition)}</time>{' '}
              <span {...own}>{title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The way to what has been posted meanwhile: a link, and where there is a script, news of it. */
function LiveBar({ site, coverage: { storyPath, newsPath } }: CoverageProps) {
  const words = site.messages.coverage;
  if (newsPath === null) return null;
  const facts = {
    'data-news': newsPath,
    ...(site.hasOfflineReading && { 'data-mark': words.newToYou }),
    ...{ 'data-pause': words.pause, 'data-resume': words.resume },
  };
  return (
    <p class="live-bar meta" {...facts}>
      {/* Without a part of the page: that would lead to it without asking for anything. */}
      <a href={encodeURI(storyPath)}>{words.look}</a>
    </p>
  );
}

/** Which way round the posts stand. */
function Orders({ site, coverage }: CoverageProps) {
  const words = site.messages.coverage;
  const path = encodeURI(coverage.storyPath);
  return (
    <p class="orders meta">
      {coverage.order === 'newest' ? (
        <>
          <b>{words.newestFirst}</b> <a href={`${path}?order=oldest#posts`}>{words.oldestFirst}</a>
        </>
      ) : (
        <>
          <a href={`${path}#posts`}>{words.newestFirst}</a> <b>{words.oldestFirst}</b>
        </>
      )}
    </p>
  );
}

function Pages({ site, coverage }: CoverageProps) {
  const words = site.messages.coverage;
  const { storyPath, order, previous, next } = coverage;
  const way = (query: string | null, name: string) =>
    query === null ? null : { path: `${encodeURI(storyPath)}${query}#posts`, words: name };
  const isNewest = order === 'newest';
  return (
    <Pager
      label={words.title}
      previous={way(previous, previous === '' ? words.start : isNewest ? words.newer : words.older)}
      next={way(next, isNewest ? words.older : words.newer)}
      {...(previous !== null && { first: { path: `${encodeURI(storyPath)}#posts`, words: words.start } })}
    />
  );
}
