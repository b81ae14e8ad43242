import { StoryCard } from './card.tsx';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';
import { SearchForm } from './search-form.tsx';

export interface NoticePage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly path: string; readonly words: string };
  /** Whether somebody may want to search from here. */
  readonly hasSearch?: boolean;
  /** What was perhaps looked for. */
  readonly near?: readonly Card[];
  /** Somewhere to go from here. */
  readonly latest?: readonly Card[];
}

/** A page that says one thing: not found, withdrawn, a comment has arrived. */
export function renderNoticePage(site: Site, facts: PageFacts, notice: NoticePage): string {
  const { messages } = site;
  return renderPage(
    site,
    facts,
    'list',
    <>
      <div class="notice">
        <h1>{notice.title}</h1>
        {notice.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {notice.hasSearch && <SearchForm site={site} />}
        {notice.link && (
          <p>
            <a href={encodeURI(notice.link.path)}>{notice.link.words}</a>
          </p>
        )}
      </div>
      <Band site={site} id="near" title={messages.trouble.nearTitle} cards={notice.near} />
      <Band site={site} title={messages.lists.latest} cards={notice.latest} />
    </>,
  );
}

interface BandOfCards {
  readonly site: Site;
  readonly id?: string;
  readonly title: string;
  readonly cards?: readonly Card[] | undefined;
}

function Band({ site, id, title, cards = [] }: BandOfCards) {
  if (cards.length === 0) return null;
  return (
    <section class="band" id={id}>
      <h2 class="band-title">{title}</h2>
      <div class="river">
        {cards.map((card) => (
          <StoryCard site={site} card={card} size="river" level={3} />
        ))}
      </div>
    </section>
  );
}
