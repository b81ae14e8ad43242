import type { Topic } from '../../domain/article.ts';
import { genres, type Section } from '../../domain/article.ts';
import { formatDate, formatList, machineTime } from '../messages/format.ts';
import { hasFilters, type Question } from '../search/read-question.ts';
import { type FoundStory, type MarkedText, searchOrders } from '../search/search-context.ts';
import { Kicker, StoryCard } from './card.tsx';
import { inLanguage } from './in-language.ts';
import { renderPage } from './layout.tsx';
import type { Card, PageFacts, Site } from './models.ts';
import { SearchForm } from './search-form.tsx';

export interface SearchResults {
  readonly hits: readonly (FoundStory & { readonly card: Card; readonly sectionName: string })[];
  /** What kept it from being looked for as it was asked. */
  readonly problem: string | null;
  readonly count: string | null;
  /** Whether it was looked for and is not there. */
  readonly isNothing: boolean;
  readonly suggestion: { readonly text: string; readonly path: string } | null;
  /** The same words without what narrows them. */
  readonly plainPath: string | null;
  readonly nextPath: string | null;
  readonly firstPath: string | null;
  /** Where to go on from nothing. */
  readonly latest: readonly Card[];
  readonly topics: readonly Topic[];
}

export interface SearchPage extends SearchResults {
  readonly question: Question;
  readonly sections: readonly Section[];
}

/** The form and what it found. Paths are encoded. */
export function renderSearchPage(site: Site, facts: PageFacts, page: SearchPage): string {
  const { messages } = site;
  const { question, hits, problem, count, isNothing, suggestion } = page;
  const words = messages.search;
  return renderPage(
    site,
    facts,
    'list',
    <div class="search-page">
      <header class="list-head">
        <h1 class="page-title">{words.title}</h1>
      </header>
      <SearchForm site={site} query={question.text}>
        <p class="meta search-syntax">{words.syntax}</p>
        <Filters site={site} page={page} />
      </SearchForm>
      <div class="search-answer" role="status">
        {problem && <p class="search-problem">{problem}</p>}
        {isNothing && <p class="display">{words.nothing(question.text)}</p>}
        {count && <p class="meta">{count}</p>}
        {suggestion && (
          <p class="search-suggestion">
            {words.didYouMean} <a href={suggestion.path}>{suggestion.text}</a>
          </p>
        )}
      </div>
      {hits.length > 0 && (
        <ol class="search-results" aria-label={words.results}>
          {hits.map((hit) => (
            <li>
              <Result site={site} hit={hit} />
            </li>
          ))}
        </ol>
      )}
      <Pager site={site} page={page} />
      {hits.length === 0 && <WayOn site={site} page={page} />}
    </div>,
  );
}

function Filters({ site, page: { question, sections, plainPath } }: { site: Site; page: SearchPage }) {
  const { search: words, genres: kinds } = site.messages;
  const { section, author, genre, from, to, order } = question;
  const others = site.editions.filter(({ code }) => code !== site.edition.code);
  return (
    <details class="search-filters" open={hasFilters(question)}>
      <summary>{words.narrow}</summary>
      <div class="search-fields">
        <Choice name="section" label={words.section} value={section}>
          {[['', words.anySection], ...sections.map(({ slug, name }) => [slug, name])]}
        </Choice>
        <Choice name="kind" label={words.kind} value={genre ?? ''}>
          {[['', words.anyKind], ...genres.map((each) => [each, each === 'news' ? words.news : kinds[each]])]}
        </Choice>
        <p>
          <label for="search-author">{words.author}</label>
          <input
            id="search-author"
            name="author"
            value={author}
            dir="auto"
            maxlength={100}
            autocomplete="off"
          />
        </p>
        <p>
          <label for="search-from">{words.from}</label>
          <input id="search-from" type="date" name="from" value={from} />
        </p>
        <p>
          <label for="search-to">{words.to}</label>
          <input id="search-to" type="date" name="to" value={to} />
        </p>
        {others.length > 0 && (
          <Choice name="edition" label={words.edition} value={question.edition}>
            {[
              ['', site.edition.name],
              ...others.map(({ code, name }) => [code, name]),
              ['all', words.allEditions],
            ]}
          </Choice>
        )}
        <Choice name="sort" label={words.sort} value={order}>
          {searchOrders.map((each) => [each, words[each]])}
        </Choice>
      </div>
      <p class="search-actions">
        <button type="submit">{words.apply}</button>
        {plainPath && <a href={plainPath}>{words.withoutFilters}</a>}
      </p>
    </details>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly children: readonly (readonly (string | undefined)[])[];
}

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <p>
      <label for={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name}>
        {children.map(([each = '', shown = '']) => (
          <option value={each} selected={each === value}>
            {shown}
          </option>
        ))}
      </select>
    </p>
  );
}

function Result({ site, hit }: { site: Site; hit: SearchPage['hits'][number] }) {
  const { edition } = site;
  const { card, headline, summary, sectionName } = hit;
  return (
    <article {...inLanguage(card, edition)}>
      <Kicker site={site} card={card} />
      <h2>
        <a href={encodeURI(card.path)}>
          <Marked text={headline} />
        </a>
      </h2>
      {summary.length > 0 && (
        <p class="summary">
          <Marked text={summary} />
        </p>
      )}
      <p class="meta">
        <time datetime={machineTime(card.publishedAt, edition)}>{formatDate(card.publishedAt, edition)}</time>
        {` · ${sectionName}`}
        {card.writers.length > 0 && ` · ${formatList(card.writers, edition.language)}`}
      </p>
    </article>
  );
}

function Marked({ text }: { text: MarkedText }) {
  return <>{text.map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}</>;
}

function Pager({ site, page: { firstPath, nextPath } }: { site: Site; page: SearchPage }) {
  const { search: words } = site.messages;
  if (!firstPath && !nextPath) return null;
  return (
    <nav class="pager" aria-label={words.results}>
      {firstPath && (
        <a rel="prev" href={firstPath}>
          {words.first}
        </a>
      )}
      {nextPath && (
        <a rel="next" href={nextPath}>
          {words.more}
        </a>
      )}
    </nav>
  );
}

/** Where to go on when there is nothing: the same without filters, what is new, what we write about. */
function WayOn({ site, page: { isNothing, plainPath, latest, topics } }: { site: Site; page: SearchPage }) {
  const { edition, messages } = site;
  return (
    <>
      {isNothing && plainPath && (
        <p>
          <a href={plainPath}>{messages.search.withoutFilters}</a>
        </p>
      )}
      {isNothing && latest.length > 0 && <p class="search-help">{messages.search.nothingHelp}</p>}
      {topics.length > 0 && (
        <nav class="search-topics" aria-labelledby="search-topics">
          <h2 id="search-topics" class="label">
            {messages.search.topics}
          </h2>
          <ul>
            {topics.map((topic) => (
              <li>
                <a href={encodeURI(`${edition.pathPrefix}/topics/${topic.slug}`)}>{topic.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {latest.length > 0 && (
        <section class="band">
          <h2 class="band-title">{messages.lists.latest}</h2>
          <div class="river">
            {latest.map((card) => (
              <StoryCard site={site} card={card} size="river" level={3} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
