import { StoryCard } from './card.tsx';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';

export interface ListPage {
  readonly title: string;
  readonly description?: string | undefined;
  readonly person?: { readonly jobTitle: string | null; readonly contact: string | null };
  readonly cards: readonly Card[];
  /** What to say where there is nothing. */
  readonly empty: string;
  /** Whether this is the first page: then its first story leads. */
  readonly isFirst: boolean;
  /** Path of the first page. */
  readonly path: string;
  readonly olderPath: string | null;
}

/** Stories of a section, a writer or a topic, the newest first. */
export function renderListPage(site: Site, facts: PageFacts, list: ListPage): string {
  const { messages } = site;
  const [first, ...others] = list.cards;
  const lead = list.isFirst ? first : undefined;
  const roll = lead ? others : list.cards;
  const seconds = lead ? roll.slice(0, 3) : [];
  return renderPage(
    site,
    facts,
    'list',
    <>
      <header class="list-head">
        <h1 class="page-title">{list.title}</h1>
        {list.person?.jobTitle && <p class="job-title">{list.person.jobTitle}</p>}
        {list.description && <p>{list.description}</p>}
        {list.person?.contact && (
          <p>
            <a rel="me" href={list.person.contact}>
              {list.person.contact.replace(/^(mailto:|https?:\/\/)/, '')}
            </a>
          </p>
        )}
      </header>
      {list.cards.length === 0 && <p class="display">{list.empty}</p>}
      {lead && (
        <div class="opening">
          <StoryCard site={site} card={lead} size="lead" isFirst />
          {seconds.length > 0 && (
            <div class="seconds">
              {seconds.map((card) => (
                <StoryCard site={site} card={card} size="second" />
              ))}
            </div>
          )}
        </div>
      )}
      {roll.length > seconds.length && (
        <div class="roll">
          {roll.slice(seconds.length).map((card) => (
            <StoryCard site={site} card={card} size="roll" />
          ))}
        </div>
      )}
      {(list.olderPath || !list.isFirst) && (
        <nav class="pager" aria-label={messages.lists.older}>
          {!list.isFirst && (
            <a rel="prev" href={encodeURI(list.path)}>
              {messages.lists.newest}
            </a>
          )}
          {list.olderPath && (
            <a rel="next" href={list.olderPath}>
              {messages.lists.older}
            </a>
          )}
        </nav>
      )}
    </>,
  );
}
