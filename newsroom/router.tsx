import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router';
import { BoardPage } from './board/BoardPage.tsx';
import { readBoardSearch } from './board/search.ts';
import { Loading } from './feedback/Loading.tsx';
import { ProblemNote } from './feedback/ProblemNote.tsx';
import { readForYouSearch } from './for-you/search.ts';
import { readFrontSearch } from './fronts/search.ts';
import { readMediaSearch } from './media/search.ts';
import { readRecordSearch } from './record/record-search.ts';
import { NothingHere } from './shell/NothingHere.tsx';
import { Shell } from './shell/Shell.tsx';
import { readSiteSearch } from './site/site-parts.ts';
import { readStatisticsSearch } from './statistics/search.ts';
import { isPanelName, type PanelName } from './story/panels.ts';

// Every page of the newsroom and its address. Each is a chunk of its own: the board does not wait for the editor.
// The board itself comes with the program: it is what people open first.

const root = createRootRoute({ component: Outlet, notFoundComponent: NothingHere });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** `next`: the page somebody wanted. Only a path: whoever writes the link must not choose another site. */
  validateSearch: ({ next, failed }): { next?: string; failed?: 'sso' } => ({
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) && { next }),
    ...(failed === 'sso' && { failed }),
  }),
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('./sign-in/ForgotPage.tsx'), 'ForgotPage'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: lazyRouteComponent(() => import('./sign-in/ResetPage.tsx'), 'ResetPage'),
});
const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('./sign-in/JoinPage.tsx'), 'JoinPage'),
});
const claim = createRoute({
  getParentRoute: () => root,
  path: '/claim/$token',
  component: lazyRouteComponent(() => import('./sign-in/ClaimPage.tsx'), 'ClaimPage'),
});

/** Pages inside the newsroom: for those who are signed in, with the menu around them. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell });

const board = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: readBoardSearch,
  component: BoardPage,
});

const help = createRoute({
  getParentRoute: () => inside,
  path: '/help',
  component: lazyRouteComponent(() => import('./help/HelpPage.tsx'), 'HelpPage'),
});

const forYou = createRoute({
  getParentRoute: () => inside,
  path: '/for-you',
  validateSearch: readForYouSearch,
  component: lazyRouteComponent(() => import('./for-you/ForYouPage.tsx'), 'ForYouPage'),
});

const openNotice = createRoute({
  getParentRoute: () => inside,
  path: '/for-you/$noticeId',
  component: lazyRouteComponent(() => import('./for-you/OpenNoticePage.tsx'), 'OpenNoticePage'),
});

const houseStyle = createRoute({
  getParentRoute: () => inside,
  path: '/house-style',
  component: lazyRouteComponent(() => import('./house-style/RulesPage.tsx'), 'RulesPage'),
});

const media = createRoute({
  getParentRoute: () => inside,
  path: '/media',
  validateSearch: readMediaSearch,
  component: lazyRouteComponent(() => import('./media/LibraryPage.tsx'), 'LibraryPage'),
});

const fronts = createRoute({
  getParentRoute: () => inside,
  path: '/fronts',
  component: lazyRouteComponent(() => import('./fronts/FrontsPage.tsx'), 'FrontsPage'),
});

const front = createRoute({
  getParentRoute: () => inside,
  path: '/fronts/$edition',
  validateSearch: readFrontSearch,
  component: lazyRouteComponent(() => import('./fronts/FrontPage.tsx'), 'FrontPage'),
});

const sectionFront = createRoute({
  getParentRoute: () => inside,
  path: '/fronts/$edition/$section',
  validateSearch: readFrontSearch,
  component: lazyRouteComponent(() => import('./fronts/FrontPage.tsx'), 'FrontPage'),
});

const newStory = createRoute({
  getParentRoute: () => inside,
  path: '/stories/new',
  component: lazyRouteComponent(() => import('./story/NewStoryPage.tsx'), 'NewStoryPage'),
});

const story = createRoute({
  getParentRoute: () => inside,
  path: '/stories/$storyId',
  /** The panel that is open beside it, and of its notes the one that is looked at. */
  validateSearch: ({ panel, note }): { panel?: PanelName; note?: string } => ({
    ...(isPanelName(panel) && { panel }),
    ...(typeof note === 'string' && { note }),
  }),
  component: lazyRouteComponent(() => import('./story/StoryPage.tsx'), 'StoryPage'),
});

const live = createRoute({
  getParentRoute: () => inside,
  path: '/stories/$storyId/live',
  component: lazyRouteComponent(() => import('./live/LivePage.tsx'), 'LivePage'),
});

const site = createRoute({
  getParentRoute: () => inside,
  path: '/site',
  validateSearch: readSiteSearch,
  component: lazyRouteComponent(() => import('./site/SitePage.tsx'), 'SitePage'),
});

const statistics = createRoute({
  getParentRoute: () => inside,
  path: '/statistics',
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(() => import('./statistics/StatisticsPage.tsx'), 'StatisticsPage'),
});

const storyStatistics = createRoute({
  getParentRoute: () => inside,
  path: '/statistics/$storyId',
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(() => import('./statistics/StoryStatisticsPage.tsx'), 'StoryStatisticsPage'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});

const keys = createRoute({
  getParentRoute: () => inside,
  path: '/people/keys',
  component: lazyRouteComponent(() => import('./keys/KeysPage.tsx'), 'KeysPage'),
});

const permissions = createRoute({
  getParentRoute: () => inside,
  path: '/people/permissions',
  component: lazyRouteComponent(() => import('./people/PermissionsPage.tsx'), 'PermissionsPage'),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/record',
  validateSearch: readRecordSearch,
  component: lazyRouteComponent(() => import('./record/RecordPage.tsx'), 'RecordPage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
});

/** Before the newsroom: for those who are not signed in. */
const doors = [signIn, forgot, reset, join, claim];

const routeTree = root.addChildren([
  ...doors,
  inside.addChildren([
    board,
    account,
    forYou,
    openNotice,
    help,
    houseStyle,
    newStory,
    story,
    live,
    site,
    media,
    fronts,
    front,
    sectionFront,
    statistics,
    storyStatistics,
    people,
    keys,
    permissions,
    record,
  ]),
]);

/** @param history where the program is at; in a browser its own. */
export function makeRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history && { history }),
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => (
      <ProblemNote error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
    ),
  });
}

export type NewsroomRouter = ReturnType<typeof makeRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: NewsroomRouter;
  }
}
