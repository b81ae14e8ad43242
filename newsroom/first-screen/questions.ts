import type { SessionAnswer } from '../../src/accounts/contract.ts';
import type { Visit } from '../../src/app/contract.ts';
import { may } from '../../src/domain/permissions.ts';
import { addressOf } from '../api.ts';
import { choicesQuestion, peopleQuestion } from '../board/choices.ts';
import { isByStage, linesAtOnce, shownStages, storiesAsked, storiesKey } from '../board/search.ts';
import { unreadQuestion } from '../for-you/for-you-query.ts';
import type { NewsroomRouter } from '../router.tsx';

/** What a first screen asks of the API. */
export interface FirstQuestion {
  /** Of the query that would ask for it. */
  readonly key: readonly unknown[];
  readonly path: string;
  /** The answer as that query keeps it. */
  readonly keptAs: (answer: unknown) => unknown;
  /** Whether there is nothing to draw without it. */
  readonly isNeeded: boolean;
}

/** What has to be known to draw the page at which the router stands; null for a page that the server does not draw. */
export function questionsOf(router: NewsroomRouter, { session }: Visit): FirstQuestion[] | null {
  // Nothing where the router would rather stand at another address.
  const match = router.state.matches.at(-1);
  if (match?.status !== 'success') return null;
  if (match.routeId === '/inside/') return mayRead(session) ? storiesOf(match.search) : null;
  return null;
}

function mayRead(session: SessionAnswer | null): boolean {
  return session?.actor ? may(session.actor, 'story.read') : false;
}

type BoardSearch = Parameters<typeof storiesKey>[0];

function storiesOf(search: BoardSearch): FirstQuestion[] | null {
  // The days of the person who asks are not the server's.
  if (search.due) return null;
  const lists = isByStage(search) ? shownStages : [undefined];
  const stories = lists.map((stage) => ({
    isNeeded: true,
    key: storiesKey(search, stage),
    path: addressOf(
      '/api/articles',
      storiesAsked(search, { limit: linesAtOnce(stage), after: null, ...(stage && { stage }) }),
    ),
    keptAs: (page: unknown) => ({ pages: [page], pageParams: [null] }),
  }));
  // For the filters, which come a little later: with all their choices they are as wide as they stay. And for the frame.
  return [...stories, choicesQuestion, peopleQuestion, unreadQuestion].map((question) => ({
    ...{ isNeeded: false, keptAs: (answer: unknown) => answer },
    ...question,
  }));
}
