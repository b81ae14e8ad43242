import { raw } from 'hono/html';
import type { Credit, Topic } from '../../domain/article.ts';
import type { StoryHtml } from '../../domain/render-html.ts';
import { formatDate, formatDateTime, joinList, machineTime } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import type { StorylineBox } from '../places/more-in-storylines.ts';
import type { Change } from '../queries.ts';
import { Kicker } from './card.tsx';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';
import { StorylineBoxes } from './storyline-boxes.tsx';

export interface ArticlePage {
  readonly path: string;
  readonly html: StoryHtml;
  readonly card: Card;
  readonly section: { readonly name: string; readonly path: string };
  readonly byline: readonly Credit[];
  readonly dateline: string | null;
  readonly series: { readonly name: string; readonly path: string } | null;
  readonly topics: readonly Topic[];
  readonly updatedAt: Date;
  readonly minutes: number;
  /** The newest first. */
  readonly changes: readonly Change[];
  readonly storylines: readonly StorylineBox[];
  readonly related: readonly { readonly card: Card; readonly why: string }[];
  /** Finished HTML of the comments and their form. */
  readonly comments: string;
}

/** A story with everything around it. */
export function renderArticlePage(site: Site, facts: PageFacts, article: ArticlePage): string {
  const { messages, edition } = site;
  const { card, html } = article;
  const language = card.language === edition.language ? {} : { lang: card.language };
  return renderPage(
    site,
    facts,
    'article',
    <>
      <div class="reading">
        <article class={`story genre-${card.genre}`} {...language}>
          <header>
            <div class="where">
              <Breadcrumbs site={site} article={article} />
              <Kicker site={site} card={card} beside={article.section.name} />
            </div>
            <h1>{raw(html.headline)}</h1>
            {html.standfirst !== '' && <p class="standfirst">{raw(html.standfirst)}</p>}
            {article.series && (
              <p class="meta">
                {messages.places.partOf} <a href={encodeURI(article.series.path)}>{article.series.name}</a>
              </p>
            )}
            <Credits site={site} article={article} />
          </header>
          <div class="body">{raw(html.body)}</div>
          <p class="printed meta">{messages.page.printedFrom(site.origin + article.path)}</p>
        </article>
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
      <script src="/assets/site.js" defer />
    </>,
  );
}

function Breadcrumbs({ site, article }: { site: Site; article: ArticlePage }) {
  const { messages, edition } = site;
  return (
    <nav class="crumbs" aria-label={messages.page.breadcrumbs}>
      <ol>
        <li>
          <a href={`${edition.pathPrefix}/`}>{messages.page.home}</a>
        </li>
        <li class="kicker">
          <a href={encodeURI(article.section.path)}>{article.section.name}</a>
        </li>
      </ol>
    </nav>
  );
}

function Credits({ site, article }: { site: Site; article: ArticlePage }) {
  const { messages, edition, origin } = site;
  const { card, updatedAt } = article;
  const words = messages.article;
  const isUpdated = updatedAt.getTime() > card.publishedAt.getTime();
  const groups = Map.groupBy(article.byline, (credit) => credit.role);
  return (
    <div class="credits meta">
      <div>
        {[...groups].map(([role, credits]) => (
          <p class="names">
            {messages.roles[role]}{' '}
            {joinList(
              credits.map((credit) => (
                <a rel="author" href={encodeURI(`${edition.pathPrefix}/by/${credit.slug}`)}>
                  {credit.name}
                </a>
              )),
              edition.language,
            )}
          </p>
        ))}
        {article.dateline && <p class="dateline">{article.dateline}</p>}
      </div>
      <div>
        <p>
          {words.published} <Moment site={site} at={card.publishedAt} />
        </p>
        {isUpdated && (
          <p>
            {words.updated} <Moment site={site} at={updatedAt} />
          </p>
        )}
        {article.changes.length > 0 && (
          <p>
            <a href="#history">{messages.history.link}</a>
          </p>
        )}
        <p class="share">
          <span>{words.minutesToRead(article.minutes)}</span>
          <a href={encodeURI(article.path)}>{words.permanentLink}</a>
          <button
            type="button"
            hidden
            data-share={origin + encodeURI(article.path)}
            data-copy={words.copyLink}
            data-copied={words.linkCopied}
          >
            {words.share}
          </button>
        </p>
      </div>
    </div>
  );
}

function Moment({ site: { edition }, at }: { site: Site; at: Date }) {
  return <time datetime={machineTime(at, edition)}>{formatDateTime(at, edition)}</time>;
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
            <a href={encodeURI(card.path)}>{card.headline}</a>
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
