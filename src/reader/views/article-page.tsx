import { raw } from 'hono/html';
import type { Topic } from '../../domain/article.ts';
import type { CoverageShown } from '../coverage/coverage-of.ts';
import { linkNotes } from '../link-notes.ts';
import { formatDate, machineTime, writtenLanguage } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import type { StorylineBox } from '../places/more-in-storylines.ts';
import { assetAddress } from '../static-files.ts';
import { Coverage } from './coverage.tsx';
import { inLanguage } from './in-language.ts';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';
import { Moment } from './moment.tsx';
import { PrintedNotes } from './printed-notes.tsx';
import { type HeadedStory, StoryHead } from './story-head.tsx';
import { StorylineBoxes } from './storyline-boxes.tsx';

export interface ArticlePage extends HeadedStory {
  readonly topics: readonly Topic[];
  /** Its posts; null for a story without. */
  readonly coverage: CoverageShown | null;
  readonly storylines: readonly StorylineBox[];
  readonly related: readonly { readonly card: Card; readonly why: string }[];
  /** Finished HTML of the comments and their form. */
  readonly comments: string;
}

/** A story with everything around it. */
export function renderArticlePage(site: Site, facts: PageFacts, article: ArticlePage): string {
  const { messages, edition } = site;
  const { card } = article;
  // Its next post may bring anything.
  const isLive = Boolean(article.coverage?.newsPath);
  const links = linkNotes(site.origin, writtenLanguage(edition, card.language));
  const standfirst = links.number(article.html.standfirst);
  const body = links.number(article.html.body);
  return renderPage(
    site,
    facts,
    'article',
    <>
      <div class="reading">
        <article class={`story genre-${card.genre}`} {...inLanguage(card, edition)}>
          <StoryHead site={site} article={{ ...article, html: { ...article.html, standfirst } }} />
          <div class="body">{raw(body)}</div>
          <PrintedNotes notes={links.notes} />
          <p class="printed meta">{messages.page.printedFrom(site.origin + article.path)}</p>
        </article>
        {article.coverage && <Coverage site={site} coverage={article.coverage} />}
        {article.changes.length > 0 && <History site={site} article={article} />}
        <StorylineBoxes site={site} boxes={article.storylines} />
        {article.topics.length > 0 && (
          <nav class="after topics" aria-labelledby="topics">
            <h2 id="topics">{messages.article.topics}</h2>
            <ul>
              {article.topics.map((topic) => (
                <li>
                  <a href={encodeURI(`${edition.pathPrefix}/topics/${topic.slug}`)}>{topic.name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {article.related.length > 0 && <Related site={site} article={article} />}
        <div class="lane">
          <a class="top" href="#top">
            {messages.page.backToTop}
          </a>
        </div>
      </div>
      {raw(article.comments)}
      {(isLive || needsBlockScript(body + bodiesOf(article.coverage))) && (
        <script src={assetAddress('blocks.js')} type="module" />
      )}
      {isLive && <script src={assetAddress('live.js')} type="module" />}
    </>,
  );
}

function bodiesOf(coverage: CoverageShown | null): string {
  if (!coverage) return '';
  return [...(coverage.pinned ? [coverage.pinned] : []), ...coverage.posts].map(({ body }) => body).join('');
}

/** In a story's own words quotation marks are escaped. */
function needsBlockScript(html: string): boolean {
  return html.includes('<div class="gallery"') || html.includes(' data-player="');
}

/** What changed since the story was first published, in plain words, also on paper. */
function History({ site, article }: { site: Site; article: ArticlePage }) {
  const { messages } = site;
  return (
    <section class="after history" id="history" aria-labelledby="changes">
      <h2 id="changes">{messages.history.title}</h2>
      <ul>
        {article.changes.map(({ kind, note, at }) => (
          <li>
            <p class="meta">
              {`${changeWords(messages, kind)} · `}
              <Moment site={site} at={at} />
            </p>
            {note !== null && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function changeWords({ history }: Messages, kind: string): string {
  if (kind === 'unpublished' || kind === 'published' || kind === 'updated') return history[kind];
  if (kind === 'clarification') return history.clarification;
  return kind === 'editors-note' ? history.editorsNote : history.correction;
}

function Related({ site, article }: { site: Site; article: ArticlePage }) {
  const { messages, edition } = site;
  return (
    <section class="after related" aria-labelledby="related">
      <h2 id="related">{messages.related.title}</h2>
      <ul>
        {article.related.map(({ card, why }) => (
          <li>
            <a href={encodeURI(card.path)} {...inLanguage(card, edition)}>
              {card.headline}
            </a>
            <p class="meta">
              <time datetime={machineTime(card.publishedAt, edition)}>
                {formatDate(card.publishedAt, edition)}
              </time>
              {` · ${why}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
