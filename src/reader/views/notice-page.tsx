import { StoryCard } from './card.tsx';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';

export interface NoticePage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly path: string; readonly words: string };
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
        {notice.link && (
          <p>
            <a href={encodeURI(notice.link.path)}>{notice.link.words}</a>
          </p>
        )}
      </div>
      {notice.latest && notice.latest.length > 0 && (
        <section class="band">
          <h2 class="band-title">{messages.lists.latest}</h2>
          <div class="river">
            {notice.latest.map((card) => (
              <StoryCard site={site} card={card} size="river" level={3} />
            ))}
          </div>
        </section>
      )}
    </>,
  );
}
