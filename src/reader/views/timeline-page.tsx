import { formatDate, formatTime, machineTime } from '../messages/format.ts';
import type { Place } from '../places/read-place.ts';
import { inLanguage } from './in-language.ts';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';
import { Pager } from './pager.tsx';

export interface TimelinePage {
  readonly place: Place;
  /** The first page of the list, unencoded. */
  readonly path: string;
  /** From the earliest on. */
  readonly cards: readonly Card[];
  readonly previousPath: string | null;
  readonly nextPath: string | null;
}

/** A storyline as it happened: its stories day by day, the earliest first. */
export function renderTimelinePage(site: Site, facts: PageFacts, timeline: TimelinePage): string {
  const { edition, messages } = site;
  const { place, cards } = timeline;
  const words = messages.places;
  const days = Map.groupBy(cards, (card) => formatDate(card.publishedAt, edition));
  return renderPage(
    site,
    facts,
    'place',
    <>
      <header class="list-head">
        <p class="kicker">
          <a href={encodeURI(timeline.path)}>{place.name}</a>
        </p>
        <h1 class="page-title">{words.timeline}</h1>
        <p>{words.timelineOf(place.name)}</p>
      </header>
      <ol class="days">
        {[...days].map(([day, stories]) => (
          <li>
            <h2 class="day">{day}</h2>
            <ol>
              {stories.map((card) => (
                <li>
                  <time class="meta" datetime={machineTime(card.publishedAt, edition)}>
                    {formatTime(card.publishedAt, edition)}
                  </time>
                  <div>
                    <h3>
                      <a href={encodeURI(card.path)} {...inLanguage(card, edition)}>
                        {card.headline}
                      </a>
                    </h3>
                    {card.standfirst !== '' && (
                      <p class="summary" {...inLanguage(card, edition)}>
                        {card.standfirst}
                      </p>
                    )}
                  </div>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <Pager
        label={words.timeline}
        previous={
          timeline.previousPath === null ? null : { path: timeline.previousPath, words: words.earlier }
        }
        next={timeline.nextPath === null ? null : { path: timeline.nextPath, words: words.later }}
      />
    </>,
  );
}
