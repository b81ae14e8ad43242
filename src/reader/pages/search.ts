import type { Edition, Section } from '../../domain/article.ts';
import { frontKey } from '../../domain/page-keys.ts';
import { cardOf } from '../cards.ts';
import { loadSite } from '../load-site.ts';
import { listEditions, listSections, listStories, readCards } from '../queries.ts';
import { passingPage } from '../respond.ts';
import {
  dateBounds,
  hasFilters,
  type Question,
  readQuestion,
  searchPath,
  withoutFilters,
} from '../search/read-question.ts';
import type { FoundStories, ReaderSearchAnswer, SearchContext } from '../search/search-context.ts';
import { findWriter, recentTopics } from '../search/search-queries.ts';
import { takeTurns } from '../search/take-turns.ts';
import type { Site } from '../views/models.ts';
import { renderSearchPage, type SearchResults } from '../views/search-page.tsx';

const pageSize = 20;
const latestShown = 6;
const topicsShown = 12;
/** As in the archive and in the form. */
const longestQuery = 200;
const mostWords = 12;
/** Searches are never the same and never kept: they must not take what pages need. */
const turns = takeTurns(3, 60);

type Outcome = ReaderSearchAnswer | { readonly kind: 'busy' | 'no-author' | 'bad-dates' };

/**
 * The search page of an edition: with a form that needs no script, and with results where something is looked for. Made
 * anew for each question and kept by nobody, since there is no end of questions.
 */
export async function searchPage(
  ctx: SearchContext,
  edition: Edition,
  parameters: URLSearchParams,
): Promise<Response> {
  const [{ site }, editions] = await Promise.all([loadSite(ctx, edition), listEditions(ctx.readerDb)]);
  const asked = readQuestion(parameters);
  const searched = editions.find(({ code }) => code === asked.edition) ?? edition;
  const sections = await listSections(ctx.readerDb, searched.code);
  const question = fitted(asked, { edition, searched, sections });
  const outcome = await answer(ctx, { edition, searched, editions }, question);
  const { messages } = site;
  const title =
    question.text === '' ? messages.search.title : messages.search.titleOf(shortened(question.text));
  const html = renderSearchPage(
    site,
    {
      title: messages.page.title(title, edition.name),
      description: messages.search.description(edition.name),
      path: `${edition.pathPrefix}/search`,
      // Others may list the form. What it finds is no page of its own, and there is no end of it.
      isHidden: parameters.size > 0,
    },
    { question, sections, ...(await resultsOf(ctx, site, question, outcome)) },
  );
  const status = outcome.kind === 'busy' ? 429 : 200;
  return passingPage(html, status);
}

/** Without an edition that there is not, and without a section that the edition which is searched has not. */
function fitted(
  question: Question,
  {
    edition,
    searched,
    sections,
  }: Readonly<Record<'edition' | 'searched', Edition>> & {
    readonly sections: readonly Section[];
  },
): Question {
  if (searched === edition) return { ...question, edition: question.edition === 'all' ? 'all' : '' };
  const isItsOwn = sections.some(({ slug }) => slug === question.section);
  return { ...question, section: isItsOwn ? question.section : '' };
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

async function answer(
  ctx: SearchContext,
  {
    edition,
    searched,
    editions,
  }: Readonly<Record<'edition' | 'searched', Edition>> & { readonly editions: readonly Edition[] },
  question: Question,
): Promise<Outcome> {
  if (question.text === '') return { kind: 'empty' };
  const bounds = dateBounds(question, edition);
  if (!bounds.isValid) return { kind: 'bad-dates' };
  const { text, section, genre, order, after } = question;
  const others = question.edition === 'all' ? editions.filter(({ code }) => code !== edition.code) : [];
  const author =
    question.author === '' ? undefined : await findWriter(ctx.readerDb, searched.code, question.author);
  if (author === null) return { kind: 'no-author' };
  const answered = await turns.take(() =>
    ctx.searchArticles(ctx.readerDb, {
      ...{ text, genre, order, after, author },
      editions: [searched, ...others],
      section: section === '' ? undefined : section,
      from: bounds.from,
      to: bounds.to,
      wanted: pageSize,
    }),
  );
  return answered ?? { kind: 'busy' };
}

async function resultsOf(
  ctx: SearchContext,
  site: Site,
  question: Question,
  outcome: Outcome,
): Promise<SearchResults> {
  const { edition, messages } = site;
  const found = outcome.kind === 'answered' ? outcome : null;
  const cards = await readCards(ctx.readerDb, found?.hits.map(({ articleId }) => articleId) ?? []);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const hits = (found?.hits ?? []).flatMap((hit) => {
    const card = byId.get(hit.articleId);
    return card ? [{ ...hit, card: cardOf(card), sectionName: card.sectionName }] : [];
  });
  const isEmpty = hits.length === 0;
  const [latest, topics] = isEmpty
    ? await Promise.all([
        listStories(ctx.readerDb, frontKey(edition.code), latestShown),
        recentTopics(ctx.readerDb, edition.code, topicsShown),
      ])
    : [[], []];
  return {
    hits,
    problem: problemOf(messages.search, question, outcome),
    count: found && !isEmpty ? countOf(messages.search, question, found) : null,
    isNothing: found !== null && isEmpty,
    ...links(edition, question, found),
    latest: latest.map(cardOf),
    topics,
  };
}

function links(edition: Edition, question: Question, found: FoundStories | null) {
  const { suggestion = null, next = null } = found ?? {};
  return {
    suggestion:
      suggestion === null
        ? null
        : { text: suggestion, path: searchPath(edition, question, { text: suggestion, after: undefined }) },
    plainPath: hasFilters(question) ? searchPath(edition, question, withoutFilters) : null,
    nextPath: next === null ? null : searchPath(edition, question, { after: next }),
    firstPath: question.after === undefined ? null : searchPath(edition, question, { after: undefined }),
  };
}

function problemOf(words: Site['messages']['search'], question: Question, outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'too-long':
      return words.tooLong(longestQuery);
    case 'only-without':
      return words.onlyWithout;
    case 'bad-dates':
      return words.badDates;
    case 'no-author':
      return words.noAuthor(question.author);
    case 'busy':
      return words.busy;
    case 'answered':
      return outcome.isCut ? words.tooMany(mostWords) : null;
    default:
      return null;
  }
}

/** How many there are, where that is known; it is not counted through a whole archive. */
function countOf(words: Site['messages']['search'], { after }: Question, found: FoundStories): string | null {
  if (found.judged !== null) return words.judged(found.judged);
  if (found.total !== null) return words.count(found.total);
  return after === undefined ? words.moreThan(found.hits.length) : null;
}
