import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import type { Carried, DrawnPage, FirstScreenDrawing, PreparedPage, Visit } from '../../src/app/contract.ts';
import { readKeptSearch, searchText } from '../board/kept-search.ts';
import { directionOf } from '../locale.tsx';
import { Newsroom } from '../Newsroom.tsx';
import { makeRouter } from '../router.tsx';
import { styleByRules } from './inline-styles.ts';
import { type FirstQuestion, questionsOf } from './questions.ts';

// The program as the server has it: draws the first screen, of the same components.

type Answer = Carried['answers'][number];

export const prepare: FirstScreenDrawing['prepare'] = async (visit, nonce) => {
  const elsewhere = elsewhereOf(visit);
  if (elsewhere !== null) return { elsewhere };
  const bare = () => pageOf(visit, sessionAnswers(visit));
  const undrawn: PreparedPage = { asks: [], draw: async () => bare(), bare };
  if (!/^\/(\?|$)/.test(visit.path)) return undrawn;
  const router = makeRouter(createMemoryHistory({ initialEntries: [visit.path] }));
  await router.load();
  const questions = questionsOf(router, visit);
  if (questions === null) return undrawn;
  const draw: PreparedPage['draw'] = async (given) => {
    const answers = [...sessionAnswers(visit), ...questions.flatMap(answerOf(given))];
    // What was refused is asked again by the program, which says what is wrong.
    if (questions.some(({ isNeeded }, place) => isNeeded && given[place] === null))
      return pageOf(visit, answers);
    const queries = new QueryClient();
    for (const { key, data } of answers) queries.setQueryData(key, data);
    const markup = renderToString(<Newsroom told={visit} nonce={nonce} queries={queries} router={router} />);
    return pageOf(visit, answers, markup);
  };
  return { asks: questions.map(({ path }) => path), draw, bare };
};

const answerOf =
  (given: readonly unknown[]) =>
  ({ key, keptAs }: FirstQuestion, place: number): Answer[] => {
    const answer = given[place];
    return answer === null ? [] : [{ key, data: keptAs(answer) }];
  };

/** Before the newsroom: pages for those who are not signed in. */
const door = /^\/(sign-in|reset|join|claim)\b/;

/** Where somebody is sent who cannot be shown this, or who left the board with filters; null: they are right here. */
function elsewhereOf({ path, session, board }: Visit): string | null {
  if (session?.actor === null && !door.test(path)) return `/sign-in?next=${encodeURIComponent(path)}`;
  const kept = path === '/' && session?.actor ? readKeptSearch(board) : null;
  return kept && `/?${searchText(kept)}`;
}

/** At the door it is what is left to be shown; whoever enters is asked for anew. */
function sessionAnswers({ session, path }: Visit): Answer[] {
  if (session === null) return [];
  return [
    door.test(path) ? { key: ['door', 'session'], data: session } : { key: ['session'], data: session.actor },
  ];
}

function pageOf(visit: Visit, answers: readonly Answer[], drawn?: string): DrawnPage {
  const { language, zone, isApple, at } = visit;
  const styled = drawn === undefined ? null : styleByRules(drawn);
  return {
    language,
    direction: directionOf(language),
    rules: styled?.rules ?? '',
    markup: styled?.markup ?? '',
    carried: { language, zone, isApple, at, answers, styles: styled?.styles ?? null },
  };
}
