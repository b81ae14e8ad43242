import { type Genre, genres } from '../../src/domain/article.ts';
import { type LifecycleState, transitions } from '../../src/domain/lifecycle.ts';

/** Times by which work is due, and since when a story changed, counted from now. */
export const dueChoices = ['late', 'today', 'week'] as const;
export const sinceChoices = ['day', 'week', 'month'] as const;
/** Stages that one line of the board shows together: for readers they are the same. */
export const stageChoices: readonly (readonly LifecycleState[])[] = [
  ['draft'],
  ['in_review'],
  ['ready'],
  ['scheduled'],
  ['published', 'corrected'],
  ['retracted'],
  ['spiked'],
];

/** What the address of the board says. */
export interface BoardSearch {
  readonly q?: string | undefined;
  readonly stage?: LifecycleState | undefined;
  /** Edition, or edition/section. */
  readonly desk?: string | undefined;
  /** Id, or "me". */
  readonly person?: string | undefined;
  readonly genre?: Genre | undefined;
  readonly language?: string | undefined;
  readonly due?: (typeof dueChoices)[number] | undefined;
  readonly since?: (typeof sinceChoices)[number] | undefined;
  readonly order?: 'due' | undefined;
  /** Absent: by stage, unless something is searched. */
  readonly as?: 'list' | undefined;
}

/** Reads an address; what it does not know it leaves out. */
export function readBoardSearch(raw: Record<string, unknown>): BoardSearch {
  const text = (name: string) => {
    const value = raw[name];
    return (typeof value === 'string' && value !== '') || typeof value === 'number'
      ? String(value).slice(0, 300)
      : undefined;
  };
  const oneOf = <T extends string>(name: string, choices: readonly T[]) =>
    choices.find((choice) => choice === raw[name]);
  const stages = Object.keys(transitions) as LifecycleState[]; // the keys of a literal
  return withoutAbsent({
    q: text('q'),
    stage: oneOf('stage', stages),
    desk: text('desk'),
    person: text('person'),
    genre: oneOf('genre', genres),
    language: text('language'),
    due: oneOf('due', dueChoices),
    since: oneOf('since', sinceChoices),
    order: oneOf('order', ['due']),
    as: oneOf('as', ['list']),
  });
}

export function withoutAbsent(search: BoardSearch): BoardSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** Whether stories stand under their stages: not where their own order tells more. */
export function isByStage({ q, stage, due, order, as }: BoardSearch): boolean {
  return !q && !stage && !due && order !== 'due' && as !== 'list';
}

/** Stages of the board by stage; what is behind us is found by its stage or by search. */
export const shownStages = stageChoices.slice(0, 5);

const linesOfStage = 12;
const linesOfList = 50;

/** How many lines come at once: under the heading of a stage, or in one list. */
export function linesAtOnce(stage: readonly LifecycleState[] | undefined): number {
  return stage ? linesOfStage : linesOfList;
}

/** What the queries of a list keep its stories under. */
export function storiesKey(search: BoardSearch, stage: readonly LifecycleState[] | undefined) {
  return ['board', 'stories', search, stage] as const;
}

const hour = 3_600_000;
const hoursOf = { day: 24, week: 7 * 24, month: 30 * 24 } as const;

/** How the API is asked for a page of stories. `stage`: of these stages alone. */
export function storiesAsked(
  search: BoardSearch,
  page: { readonly limit: number; readonly after: string | null; readonly stage?: readonly LifecycleState[] },
) {
  const [edition, section] = search.desk?.split(/\/(.*)/s) ?? [];
  const stage = page.stage ?? stageChoices.find((each) => search.stage && each.includes(search.stage));
  return {
    ...{ q: search.q, edition: edition || null, section: section || null },
    ...{ person: search.person, genre: search.genre },
    ...{ language: search.language, order: search.order, lifecycle: stage?.join(',') },
    dueBefore: search.due && dueBefore(search.due, new Date()).toISOString(),
    // To the minute, so that the same question is asked in the same words for a while.
    updatedSince:
      search.since &&
      new Date(Math.floor((Date.now() - hoursOf[search.since] * hour) / 60_000) * 60_000).toISOString(),
    limit: page.limit,
    after: page.after,
  };
}

function dueBefore(due: (typeof dueChoices)[number], now: Date): Date {
  if (due === 'late') return now;
  const end = new Date(now);
  end.setHours(24, 0, 0, 0);
  if (due === 'week') end.setDate(end.getDate() + 6);
  return end;
}
