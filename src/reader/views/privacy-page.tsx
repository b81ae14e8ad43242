import type { PrivacyMessages } from '../messages/privacy.ts';
import { renderPage } from './layout.tsx';
import type { PageFacts, Site } from './models.ts';

const parts: readonly (readonly [title: keyof PrivacyMessages, ...texts: (keyof PrivacyMessages)[]])[] = [
  ['readingTitle', 'readingText'],
  ['viewsTitle', 'viewsText'],
  ['choicesTitle', 'choicesText'],
  ['elsewhereTitle', 'elsewhereText'],
  ['commentsTitle', 'commentsText', 'sendersText'],
  ['askTitle', 'askText'],
];

/** What the site knows of its readers, in plain words. */
export function renderPrivacyPage(site: Site, facts: PageFacts): string {
  const words = site.messages.privacy;
  return renderPage(
    site,
    facts,
    'list',
    <>
      <header class="list-head">
        <h1 class="page-title">{words.title}</h1>
        <p>{words.intro}</p>
      </header>
      <div class="statement">
        {parts.map(([title, ...texts]) => (
          <>
            <h2>{words[title]}</h2>
            {texts.map((text) => (
              <p>{words[text]}</p>
            ))}
          </>
        ))}
      </div>
    </>,
  );
}
