import type { ContainerKind } from '../../domain/front/front.ts';
import { formatNumber, writtenLanguage } from '../messages/format.ts';
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
  /** What it looks like: a list unless it says something else. */
  readonly kind?: Exclude<ContainerKind, 'lead' | 'seconds'>;
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
          <StoryCard site={site} card={front.lead} size="lead" isAlone={front.seconds.length === 0} isFirst />
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

function SectionBand({ site, band }: { site: Site; band: Band }) {
  const { kind = 'list', name, path } = band;
  return (
    <section class={kind === 'list' ? 'band' : `band ${kind === 'river' ? 'flow' : kind}`}>
      {name !== null && (
        <h2 class="band-title">{path === null ? name : <a href={encodeURI(path)}>{name}</a>}</h2>
      )}
      <BandBody site={site} band={band} level={name === null ? 2 : 3} />
    </section>
  );
}

/**
 * A river flows in columns, a ranking counts. Elsewhere the first story with a picture opens the band, of a package the
 * first; the others are text.
 */
function BandBody({ site, band, level }: { site: Site; band: Band; level: 2 | 3 }) {
  const isAlone = band.cards.length === 1;
  const card = (each: Card, size: 'river' | 'second' | 'feature' | 'rank') => (
    <StoryCard site={site} card={each} size={size} level={level} isAlone={isAlone} />
  );
  if (band.kind === 'river') return <div class="river">{band.cards.map((each) => card(each, 'river'))}</div>;
  if (band.kind === 'ranking') {
    return (
      <ol>
        {band.cards.map((each, place) => (
          <li>
            <span class="rank">{formatNumber(place + 1, writtenLanguage(site.edition))}</span>
            {card(each, 'rank')}
          </li>
        ))}
      </ol>
    );
  }
  const pictured = band.kind === 'package' ? undefined : band.cards.find((each) => each.picture !== null);
  const opener = pictured ?? band.cards[0];
  const others = band.cards.filter((each) => each !== opener);
  return (
    <div class="band-body">
      {opener && card(opener, 'feature')}
      {others.length > 0 && <div class="river">{others.map((each) => card(each, 'second'))}</div>}
    </div>
  );
}
