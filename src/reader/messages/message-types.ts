import type { CreditRole, Genre } from '../../domain/article.ts';
import type { BlockWords } from '../../domain/page-context.ts';
import type { PlaceKind } from '../../domain/places.ts';
import type { DeviceMessages } from './device-words.ts';
import type { PrivacyMessages } from './privacy.ts';
import type { RefusalMessages } from './refusals.ts';

/** Every word that the reader site says by itself. Plain text: the views escape it. */
export interface Messages {
  readonly page: PageMessages;
  readonly article: ArticleMessages;
  readonly history: HistoryMessages;
  readonly preview: PreviewMessages;
  readonly coverage: CoverageMessages;
  readonly related: RelatedMessages;
  readonly comments: CommentMessages;
  readonly commentForm: CommentFormMessages;
  readonly commentErrors: CommentErrorMessages;
  readonly lists: ListMessages;
  /** What all of a kind are called, above their list. */
  readonly placeKinds: Readonly<Record<PlaceKind, string>>;
  readonly places: PlaceMessages;
  /** Why a story is among the others of its storyline. */
  readonly storylinePlaces: Readonly<Record<'next' | 'previous' | 'key', string>>;
  readonly search: SearchMessages;
  readonly translations: TranslationMessages;
  readonly trouble: TroubleMessages;
  readonly privacy: PrivacyMessages;
  readonly refusals: RefusalMessages;
  readonly genres: Readonly<Record<Exclude<Genre, 'news'>, string>>;
  /** Stands before the names of those who did this for a story. */
  readonly roles: Readonly<Record<CreditRole, string>>;
  readonly blocks: BlockWords;
  readonly choices: ChoiceMessages;
  readonly device: DeviceMessages;
}

/** How readers want pages to look; each value by the name of what it is of. */
export interface ChoiceMessages {
  /** Leads to the page of choices from every page. */
  readonly link: string;
  readonly title: string;
  readonly intro: string;
  readonly back: string;
  readonly schemeTitle: string;
  readonly schemeSystem: string;
  readonly schemeLight: string;
  readonly schemeDark: string;
  readonly schemeContrast: string;
  readonly sizeTitle: string;
  readonly sizeStandard: string;
  readonly sizeSmall: string;
  readonly sizeLarge: string;
  readonly sizeLarger: string;
  readonly sizeLargest: string;
  readonly picturesTitle: string;
  readonly picturesShown: string;
  readonly picturesLite: string;
  readonly motionTitle: string;
  readonly motionSystem: string;
  readonly motionStill: string;
  /** Where choices are kept, and for how long. */
  readonly kept: string;
  readonly forget: string;
  /** On every page of whoever chose to see none, and came to one that has some. */
  readonly noPictures: string;
  readonly loadNone: string;
  /** On a page without. */
  readonly lite: string;
  readonly showPictures: string;
}

/** Around every page. */
export interface PageMessages {
  /** Content of `<title>`. */
  title(page: string, paper: string): string;
  readonly skipToContent: string;
  readonly sections: string;
  readonly home: string;
  readonly frontPage: string;
  /** Name of the navigation between editions. */
  readonly editions: string;
  readonly breadcrumbs: string;
  readonly backToTop: string;
  readonly contact: string;
  readonly feed: string;
  feedOf(name: string): string;
  /** Describes an edition to feed readers. */
  feedDescription(paper: string): string;
  /** Describes a list to search engines, where editors did not. */
  listDescription(list: string, paper: string): string;
  allRights(paper: string, year: number): string;
  /** On paper, below a story. */
  printedFrom(address: string): string;
}

export interface ArticleMessages {
  readonly published: string;
  readonly updated: string;
  minutesToRead(minutes: number): string;
  readonly topics: string;
  readonly share: string;
  /** What the plain link is called. */
  readonly permanentLink: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  moreIn(section: string): string;
}

/** What changed in a story. */
export interface HistoryMessages {
  readonly title: string;
  /** Leads there from the top of the story. */
  readonly link: string;
  readonly updated: string;
  /** It was taken back for a while. */
  readonly unpublished: string;
  readonly published: string;
  readonly correction: string;
  readonly clarification: string;
  readonly editorsNote: string;
}

/** Around a story that readers do not have. */
export interface PreviewMessages {
  title(headline: string): string;
  /** Whom it is for. */
  readonly heading: string;
  warning(until: string): string;
  readonly goneTitle: string;
  readonly goneText: string;
}

/** Around the dated posts of a live story. */
export interface CoverageMessages {
  /** What all posts are called. */
  readonly title: string;
  /** Stands before the moment it began. */
  readonly since: string;
  /** Stands before the moment it ended. */
  readonly ended: string;
  /** Said where new posts would have been told of. */
  readonly over: string;
  readonly summary: string;
  readonly keyEvents: string;
  /** Unfolds those that have no room above. */
  readonly earlierKeyEvents: string;
  readonly keyEvent: string;
  readonly pinned: string;
  /** Orders of the posts. */
  readonly newestFirst: string;
  readonly oldestFirst: string;
  /** Leads to all of them, from the oldest on, for paper. */
  readonly whole: string;
  /** On paper, where a page has only some of them: where all are. */
  printedPart(address: string): string;
  /** Ways from one page of posts to others. */
  readonly newer: string;
  readonly older: string;
  readonly start: string;
  /** In place of the story's own time, where it is listed: when its newest post came. */
  newest(time: string): string;
  /** Marks a post that came since a reader last looked. */
  readonly newToYou: string;
  /** Leads to the newest posts where there is no script. */
  readonly look: string;
  /** How many have come since the page was loaded, at least one; a button that shows them. */
  newPosts(posts: number): string;
  /** The same for more than are asked for at once. */
  readonly manyNew: string;
  /** Said where new posts are told of, when a post was corrected or withdrawn, or what stands above them changed. */
  readonly changed: string;
  /** Stop and go on asking for new ones. */
  readonly pause: string;
  readonly resume: string;
}

export interface RelatedMessages {
  readonly title: string;
  /** Why a story is in the list. At least one name or word. */
  sameTopics(names: readonly string[]): string;
  sameWords(words: readonly string[]): string;
  readonly sameDays: string;
}

export interface CommentMessages {
  readonly title: string;
  count(comments: number): string;
  readonly none: string;
  readonly closed: string;
  readonly reply: string;
  /** The same for those who hear the page. */
  replyTo(name: string): string;
  inReplyTo(name: string): string;
  readonly permanentLink: string;
  readonly receivedTitle: string;
  readonly receivedText: string;
  readonly backToStory: string;
}

export interface CommentFormMessages {
  readonly title: string;
  replyingTo(name: string): string;
  readonly cancelReply: string;
  readonly emailNotPublished: string;
  readonly requiredMarked: string;
  /** What the asterisk means, for those who hear the page. */
  readonly required: string;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly comment: string;
  readonly post: string;
  readonly moderated: string;
  /** Names a field that nobody sees and programs fill in, for whoever meets it after all. */
  readonly leaveEmpty: string;
}

/** Each says what to do. Limits are in characters. */
export interface CommentErrorMessages {
  /** Where no field is to blame. */
  readonly notSent: string;
  summaryTitle(errors: number): string;
  readonly nameMissing: string;
  nameTooLong(limit: number): string;
  readonly emailMissing: string;
  readonly emailInvalid: string;
  readonly websiteInvalid: string;
  readonly commentMissing: string;
  commentTooLong(limit: number): string;
  readonly tooMany: string;
  /** The comment that is replied to, or the story, is no longer there. */
  readonly parentGone: string;
}

export interface ListMessages {
  readonly latest: string;
  /** Over the stories that are read most. */
  readonly mostRead: string;
  readonly older: string;
  /** Back to the start of a list. */
  readonly newest: string;
  readonly olderTitle: string;
  storiesBy(name: string): string;
  storiesAbout(topic: string): string;
  readonly emptyFront: string;
  readonly emptySection: string;
  readonly emptyAuthor: string;
  readonly emptyTopic: string;
}

/** Pages of writers, topics, series and storylines. */
export interface PlaceMessages {
  readonly contact: string;
  readonly seriesOver: string;
  readonly storylineOver: string;
  /** Above the stories that somebody new to it should read. */
  readonly keyStories: string;
  readonly allStories: string;
  /** Leads to the timeline. */
  readonly fromTheBeginning: string;
  readonly timeline: string;
  timelineOf(storyline: string): string;
  lastStory(date: string): string;
  /** To the page of a list before this one. */
  readonly newer: string;
  readonly earlier: string;
  readonly later: string;
  readonly more: string;
  readonly back: string;
  /** Tell the pages of a list apart. */
  before(moment: string): string;
  after(moment: string): string;
  /** Stands before the name of a series. */
  readonly partOf: string;
  readonly moreInStory: string;
}

/** The search page, its form wherever it stands, and what they answer. Limits are in characters, words or stories. */
export interface SearchMessages {
  /** Name of the page, of its link and of the button. */
  readonly title: string;
  /** For search engines: what can be searched, and how. */
  description(paper: string): string;
  titleOf(query: string): string;
  /** What the field is for. */
  readonly field: string;
  /** How to ask for more than words. */
  readonly syntax: string;
  readonly narrow: string;
  readonly section: string;
  readonly anySection: string;
  readonly author: string;
  readonly kind: string;
  readonly anyKind: string;
  /** The kind that has no label elsewhere. */
  readonly news: string;
  readonly edition: string;
  readonly allEditions: string;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
  readonly relevance: string;
  readonly newest: string;
  readonly oldest: string;
  readonly apply: string;
  /** All filters away, the words kept. */
  readonly withoutFilters: string;
  /** Name of the list of results. */
  readonly results: string;
  count(stories: number): string;
  moreThan(stories: number): string;
  /** Relevance is judged among the newest of many. */
  judged(stories: number): string;
  readonly more: string;
  readonly first: string;
  readonly didYouMean: string;
  nothing(query: string): string;
  readonly nothingHelp: string;
  readonly topics: string;
  tooLong(limit: number): string;
  tooMany(limit: number): string;
  /** Nothing is asked for but what to leave out. */
  readonly onlyWithout: string;
  noAuthor(name: string): string;
  readonly badDates: string;
  readonly busy: string;
}

/** Of a story that there is in several languages. */
export interface TranslationMessages {
  /** Stands before the names of the languages. */
  readonly readIn: string;
  /** A translation does not have what changed in its original since; before the time of that change. */
  readonly behind: string;
}

/** Pages for what went wrong. */
export interface TroubleMessages {
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly notFoundHelp: string;
  /** Stands over stories whose addresses are nearly what was asked for. */
  readonly nearTitle: string;
  readonly goneTitle: string;
  readonly goneText: string;
  goneReason(reason: string): string;
  readonly badRequestTitle: string;
  readonly badRequestText: string;
  readonly failedTitle: string;
  readonly failedText: string;
  /** Over what follows, while the owner works on the site. */
  readonly maintenanceTitle: string;
  /** A page that cannot be made meanwhile. */
  readonly closedText: string;
  /** Something was sent that is not taken meanwhile. */
  readonly unsentText: string;
}
