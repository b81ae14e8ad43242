import type { CoverageShown } from '../coverage/coverage-of.ts';
import { liteAddress } from '../lite/lite-address.ts';
import { formatTime, machineTime } from '../messages/format.ts';
import { inLanguage } from './in-language.ts';
import type { Site } from './models.ts';
import { Moment } from './moment.tsx';
import { Pager } from './pager.tsx';
import { Post, type PostSite, postAddress } from './post.tsx';

interface CoverageProps {
  readonly site: Site;
  readonly coverage: CoverageShown;
}

/** What pages and the answer to an open page both show. */
interface PartProps {
  readonly site: PostSite;
  readonly coverage: CoverageShown;
}

/** The dated posts of a story with what stands around them. */
export function Coverage({ site, coverage }: CoverageProps) {
  const { messages } = site;
  const words = messages.coverage;
  const { storyPath, language, startedAt, endedAt, posts } = coverage;
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
      <SoFar site={site} coverage={coverage} />
      <Orders site={site} coverage={coverage} />
      <Pinned site={site} coverage={coverage} />
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

/** Summary and key events. It is there without them too: an open page puts the newest in its place. */
export function SoFar({ site, coverage }: PartProps) {
  const { language, summary, version } = coverage;
  return (
    <div id="so-far" data-version={version}>
      {summary.length > 0 && (
        <section class="summary" aria-labelledby="summary">
          <h3 id="summary">{site.messages.coverage.summary}</h3>
          <ul {...inLanguage(language, site.edition)}>
            {summary.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      )}
      <KeyEvents site={site} coverage={coverage} />
    </div>
  );
}

/** The post that stands above the others, or the place for one. */
export function Pinned({ site, coverage: { storyPath, language, pinned } }: PartProps) {
  return (
    <div id="pinned" data-version={pinned?.version}>
      {pinned && <Post {...{ site, storyPath, language }} post={pinned} isPinned />}
    </div>
  );
}

/** Key events that are seen at once; the others are folded. */
const keyEventsUnfolded = 12;

function KeyEvents({ site, coverage }: PartProps) {
  const { keyEvents } = coverage;
  const words = site.messages.coverage;
  const earlier = keyEvents.slice(keyEventsUnfolded);
  if (keyEvents.length === 0) return null;
  return (
    <nav class="key-events" aria-labelledby="key-events">
      <h3 id="key-events">{words.keyEvents}</h3>
      <EventList site={site} coverage={coverage} events={keyEvents.slice(0, keyEventsUnfolded)} />
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlierKeyEvents}</summary>
          <EventList site={site} coverage={coverage} events={earlier} />
        </details>
      )}
    </nav>
  );
}

interface EventListProps extends PartProps {
  readonly events: CoverageShown['keyEvents'];
}

function EventList({ site: { edition }, coverage: { storyPath, language }, events }: EventListProps) {
  const own = inLanguage(language, edition);
  return (
    <ol>
      {events.map(({ id, title, postedAt }) => (
        <li>
          <a href={postAddress(storyPath, id)}>
            <time datetime={machineTime(postedAt, edition)}>{formatTime(postedAt, edition)}</time>{' '}
            <span {...own}>{title}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** The way to what has been posted meanwhile: a link, and where there is a script, news of it. */
function LiveBar({ site, coverage: { storyPath, newsPath } }: CoverageProps) {
  const words = site.messages.coverage;
  if (newsPath === null) return null;
  const facts = {
    'data-news': site.isLite ? liteAddress(newsPath) : newsPath,
    ...(site.hasOfflineReading && { 'data-mark': words.newToYou }),
    ...{ 'data-pause': words.pause, 'data-resume': words.resume, 'data-changed': words.changed },
  };
  return (
    <p class="live-bar meta" {...facts}>
      {/* Without a part of the page: that would lead to it without asking for anything. */}
      <a href={encodeURI(storyPath)}>{words.look}</a>
    </p>
  );
}

/** Which way round the posts stand, and whether all of them do. On paper it says where they all are. */
function Orders({ site, coverage }: CoverageProps) {
  const words = site.messages.coverage;
  const { order, previous, next } = coverage;
  const path = encodeURI(coverage.storyPath);
  const isPart = previous !== null || next !== null;
  const ways = [
    { name: 'newest', address: path, said: words.newestFirst },
    { name: 'oldest', address: `${path}?order=oldest`, said: words.oldestFirst },
    { name: 'whole', address: `${path}?order=whole`, said: words.whole },
  ].filter(({ name }) => name !== 'whole' || name === order || isPart);
  return (
    <>
      <p class="orders meta">
        {ways.map(({ name, address, said }) => (
          <>{name === order ? <b>{said}</b> : <a href={`${address}#posts`}>{said}</a>} </>
        ))}
      </p>
      {isPart && (
        <p class="printed meta">{words.printedPart(`${site.origin}${coverage.storyPath}?order=whole`)}</p>
      )}
    </>
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
