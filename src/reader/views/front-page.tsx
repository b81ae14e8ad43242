import { StoryCard } from './card.tsx';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';

export interface FrontPage {
  readonly lead: Card | null;
  readonly seconds: readonly Card[];
  readonly river: readonly Card[];
  /** The newest of each section that stand nowhere above. */
  readonly bands: readonly Band[];
  /** Path of the next older page, or null. */
  readonly olderPath: string | null;
}

interface Band {
  /** Null for a part without a name. */
  readonly name: string | null;
  /** Null where there is no page with more. */
  readonly path: string | null;
  /** Whether its stories are about one thing, in the order in which they are to be read. */
  readonly isPackage?: boolean;
  readonly cards: readonly Card[];
}

/** A front: one lead, a few seconds, a river, a band for each section. */
export function renderFrontPage(site: Site, facts: PageFacts, front: FrontPage): string {
  const { messages } = site;
  return renderPage(
    site,
    facts,
    'list',
    <>
      {front.lead ? (
        <div class="opening">
          <StoryCard site={site} card={front.lead} size="lead" isFirst />
          {front.seconds.length > 0 && (
            <div class="seconds">
              {front.seconds.map((card) => (
                <StoryCard site={site} card={card} size="second" />
              ))}
            </div>
          )}
        </div>
      ) : (
        front.bands.length === 0 && <p class="display">{messages.lists.emptyFront}</p>
      )}
      {front.river.length > 0 && (
        <section class="river" aria-label={messages.lists.latest}>
          {front.river.map((card) => (
            <StoryCard site={site} card={card} size="river" />
          ))}
        </section>
      )}
      {front.bands.map((band) => (
        <SectionBand site={site} band={band} />
      ))}
      {front.olderPath && (
        <nav class="pager" aria-label={messages.lists.older}>
          <a rel="next" href={front.olderPath}>
            {messages.lists.older}
          </a>
        </nav>
      )}
    </>,
  );
}

/** The first story with a picture opens the band, of a package the first; the others are text. */
function SectionBand({ site, band }: { site: Site; band: Band }) {
  const pictured = band.isPackage ? undefined : band.cards.find((card) => card.picture !== null);
  const opener = pictured ?? band.cards[0];
  const others = band.cards.filter((card) => card !== opener);
  const level = band.name === null ? 2 : 3;
  return (
    <section class={band.isPackage ? 'band package' : 'band'}>
      {band.name !== null && (
        <h2 class="band-title">
          {band.path === null ? band.name : <a href={encodeURI(band.path)}>{band.name}</a>}
        </h2>
      )}
      <div class="band-body">
        {opener && <StoryCard site={site} card={opener} size="feature" level={level} />}
        {others.length > 0 && (
          <div class="river">
            {others.map((card) => (
              <StoryCard site={site} card={card} size="second" level={level} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
