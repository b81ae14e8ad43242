import type { Place } from '../places/read-place.ts';
import { StoryCard } from './card.tsx';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';
import { Pager } from './pager.tsx';
import { KindLink, PlaceHead } from './place-head.tsx';

export interface ListPage {
  readonly title: string;
  /** What it is the list of, where that is more than a name. */
  readonly place?: Place | undefined;
  readonly cards: readonly Card[];
  /** Where to begin; on the first page alone. */
  readonly keyCards: readonly Card[];
  /** What to say where there is nothing. */
  readonly empty: string;
  /** Whether this is the first page: then its first story leads. */
  readonly isFirst: boolean;
  /** Path of the first page. */
  readonly path: string;
  readonly feedPath?: string | undefined;
  /** Addresses, encoded. */
  readonly newerPath: string | null;
  readonly olderPath: string | null;
}

/** Stories of a section, a writer, a topic, a series or a storyline, the newest first. */
export function renderListPage(site: Site, facts: PageFacts, list: ListPage): string {
  const { messages } = site;
  const { place, isFirst } = list;
  return renderPage(
    site,
    facts,
    place ? 'place' : 'list',
    <>
      {place && isFirst ? (
        <PlaceHead
          site={site}
          place={place}
          feedPath={list.feedPath ?? ''}
          {...(place.kind === 'storyline' && { timelinePath: `${list.path}/timeline` })}
        />
      ) : (
        <header class="list-head">
          {place && <KindLink site={site} kind={place.kind} />}
          <h1 class="page-title">{list.title}</h1>
        </header>
      )}
      {list.cards.length === 0 && <p class="display">{list.empty}</p>}
      {list.keyCards.length > 0 && <KeyStories site={site} cards={list.keyCards} />}
      <Stories site={site} list={list} />
      <Pager
        label={messages.lists.olderTitle}
        previous={list.newerPath === null ? null : { path: list.newerPath, words: messages.places.newer }}
        next={list.olderPath === null ? null : { path: list.olderPath, words: messages.lists.older }}
        {...(!isFirst && { first: { path: encodeURI(list.path), words: messages.lists.newest } })}
      />
    </>,
  );
}

/** The first page opens with its newest story, unless it says itself where to begin. */
function Stories({ site, list }: { readonly site: Site; readonly list: ListPage }) {
  const [first, ...others] = list.cards;
  const lead = list.isFirst && list.keyCards.length === 0 ? first : undefined;
  const roll = lead ? others : list.cards;
  const seconds = lead ? roll.slice(0, 3) : [];
  const rest = roll.slice(seconds.length);
  return (
    <>
      {lead && (
        <div class="opening">
          <StoryCard
            site={site}
            card={lead}
            size="lead"
            isAlone={seconds.length === 0}
            isFirst={!list.place?.picture}
          />
          {seconds.length > 0 && (
            <div class="seconds">
              {seconds.map((card) => (
                <StoryCard site={site} card={card} size="second" />
              ))}
            </div>
          )}
        </div>
      )}
      {list.keyCards.length > 0 && <h2 class="band-title">{site.messages.places.allStories}</h2>}
      {rest.length > 0 && (
        <div class="roll">
          {rest.map((card) => (
            <StoryCard site={site} card={card} size="roll" level={list.keyCards.length > 0 ? 3 : 2} />
          ))}
        </div>
      )}
    </>
  );
}

function KeyStories({ site, cards }: { readonly site: Site; readonly cards: readonly Card[] }) {
  return (
    <section class="key-stories" aria-labelledby="key-stories">
      <h2 class="band-title" id="key-stories">
        {site.messages.places.keyStories}
      </h2>
      <div class="river">
        {cards.map((card) => (
          <StoryCard site={site} card={card} size="river" level={3} />
        ))}
      </div>
    </section>
  );
}
