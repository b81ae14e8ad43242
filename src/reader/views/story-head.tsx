import { raw } from 'hono/html';
import type { Credit } from '../../domain/article.ts';
import type { StoryHtml } from '../../domain/render-html.ts';
import { savedPath } from '../device/addresses.ts';
import { joinList, localeOf, writtenLanguage } from '../messages/format.ts';
import type { Change } from '../queries.ts';
import { assetAddress } from '../static-files.ts';
import type { TranslatedStory } from '../translations.ts';
import { Kicker } from './card.tsx';
import type { Card, Site } from './models.ts';
import { Moment } from './moment.tsx';
import { ownView } from './own-view.ts';
import { TranslationLinks } from './translation-links.tsx';

/** What the head of a story tells of it. */
export interface HeadedStory {
  readonly path: string;
  readonly html: StoryHtml;
  readonly card: Card;
  readonly section: { readonly name: string; readonly path: string };
  readonly byline: readonly Credit[];
  readonly dateline: string | null;
  readonly series: { readonly name: string; readonly path: string } | null;
  readonly updatedAt: Date;
  readonly minutes: number;
  /** The story and its translations; empty where there are none. */
  readonly translations: readonly TranslatedStory[];
  /** The newest first. */
  readonly changes: readonly Change[];
}

/** One calm block: where we are, headline, standfirst, names, place, times. */
export function StoryHead({ site, article }: { site: Site; article: HeadedStory }) {
  const { messages } = site;
  const { card, html } = article;
  const voices = voicesOf(article);
  const pieces = {
    where: (
      <>
        <div class="where">
          <Breadcrumbs site={site} article={article} />
          <Kicker site={site} card={card} beside={article.section.name} />
        </div>
        {voices.length > 0 && (
          <p class="voice display">
            <Names site={site} credits={voices} />
          </p>
        )}
      </>
    ),
    headline: <h1 class="headline">{raw(html.headline)}</h1>,
    standfirst: html.standfirst === '' ? null : <p class="standfirst">{raw(html.standfirst)}</p>,
    series: article.series && (
      <p class="meta">
        {messages.places.partOf} <a href={encodeURI(article.series.path)}>{article.series.name}</a>
      </p>
    ),
    credits: (
      <>
        <Credits site={site} article={article} />
        <TranslationLinks site={site} storyId={card.id} translations={article.translations} />
      </>
    ),
  };
  return (
    <header>
      {ownView('story-head', pieces) ?? (
        <>
          {pieces.where}
          {pieces.headline}
          {pieces.standfirst}
          {pieces.series}
          {pieces.credits}
        </>
      )}
    </header>
  );
}

function Breadcrumbs({ site, article }: { site: Site; article: HeadedStory }) {
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

/** Whose opinion it is stands above the headline; of other stories nobody does. */
function voicesOf({ card, byline }: HeadedStory): readonly Credit[] {
  return card.genre === 'opinion' ? byline.filter(({ role }) => role === 'writer') : [];
}

function Names({ site: { edition }, credits }: { site: Site; credits: readonly Credit[] }) {
  return (
    <>
      {joinList(
        credits.map((credit) => (
          <a rel="author" href={encodeURI(`${edition.pathPrefix}/by/${credit.slug}`)}>
            {credit.name}
          </a>
        )),
        edition.language,
      )}
    </>
  );
}

function Credits({ site, article }: { site: Site; article: HeadedStory }) {
  const { messages, edition, origin } = site;
  const { card, updatedAt } = article;
  const words = messages.article;
  const isUpdated = updatedAt.getTime() > card.publishedAt.getTime();
  const voices = voicesOf(article);
  const others = article.byline.filter((credit) => !voices.includes(credit));
  const groups = Map.groupBy(others, (credit) => credit.role);
  return (
    <div class="credits meta">
      {(groups.size > 0 || article.dateline) && (
        <div>
          {[...groups].map(([role, credits]) => (
            <p class="names">
              {messages.roles[role]} <Names site={site} credits={credits} />
            </p>
          ))}
          {article.dateline && <p class="dateline">{article.dateline}</p>}
        </div>
      )}
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
            <a href="#history" data-since={site.hasOfflineReading ? messages.device.changesSince : undefined}>
              {messages.history.link}
            </a>
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
          {site.hasOfflineReading && (
            <button
              type="button"
              hidden
              data-save={`${edition.pathPrefix}${savedPath}`}
              data-saved={messages.device.unsave}
              data-failed={messages.device.saveFailed}
            >
              {messages.device.save}
            </button>
          )}
          <ListenButton site={site} />
        </p>
      </div>
    </div>
  );
}

/** Shown by the script of the page where the device has a voice for the story's language. */
function ListenButton({ site: { edition, messages } }: { site: Site }) {
  const { device } = messages;
  return (
    <button
      type="button"
      hidden
      data-listen={assetAddress('aloud.js')}
      data-style={assetAddress('aloud.css')}
      data-pause={device.pause}
      data-play={device.play}
      data-previous={device.previousPassage}
      data-next={device.nextPassage}
      data-speed={device.speed}
      data-locale={localeOf(writtenLanguage(edition))}
      data-close={device.stopListening}
    >
      {device.listen}
    </button>
  );
}
