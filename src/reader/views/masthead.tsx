import { formatDay, machineTime } from '../messages/format.ts';
import { languageName } from '../messages/language-name.ts';
import type { PageFacts, Site } from './models.ts';
import { ownView } from './own-view.ts';

/** The name of the paper with the date line of its edition, and the ways to its parts. */
export function Masthead({ site, facts }: { site: Site; facts: PageFacts }) {
  const { edition, today } = site;
  const front = `${edition.pathPrefix}/`;
  const name = <a href={front}>{edition.name}</a>;
  const pieces = {
    date: <time datetime={machineTime(today, edition).slice(0, 10)}>{formatDay(today, edition)}</time>,
    editions: <Editions site={site} />,
    name: facts.path === front ? <h1 class="nameplate">{name}</h1> : <p class="nameplate small">{name}</p>,
    sections: <Sections site={site} facts={facts} />,
  };
  return (
    <header class="masthead">
      {ownView('masthead', pieces) ?? (
        <>
          <div class="folio">
            {pieces.date}
            {pieces.editions}
          </div>
          {pieces.name}
          {pieces.sections}
        </>
      )}
    </header>
  );
}

function Editions({ site: { edition, editions, messages } }: { site: Site }) {
  const others = editions.filter((each) => each.code !== edition.code);
  if (others.length === 0) return null;
  return (
    <nav class="editions" aria-label={messages.page.editions}>
      <ul>
        {others.map((each) => (
          <li>
            <a
              href={`${each.pathPrefix}/`}
              lang={each.language}
              dir={each.direction}
              hreflang={each.language}
            >
              {languageName(each.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Sections({ site: { edition, messages, sections }, facts }: { site: Site; facts: PageFacts }) {
  if (sections.length === 0) return null;
  return (
    <nav class="sections" aria-label={messages.page.sections}>
      <ul>
        {sections.map((section) => (
          <li>
            <a
              href={encodeURI(`${edition.pathPrefix}/${section.slug}`)}
              aria-current={section.slug === facts.section ? 'true' : undefined}
            >
              {section.name}
            </a>
          </li>
        ))}
        <li>
          <a
            class="find"
            rel="search"
            href={`${edition.pathPrefix}/search`}
            aria-current={facts.path === `${edition.pathPrefix}/search` ? 'page' : undefined}
          >
            {messages.search.title}
          </a>
        </li>
      </ul>
    </nav>
  );
}
