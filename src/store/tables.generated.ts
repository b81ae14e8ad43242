// Made by `npm run generate` from the migrated database. Do not edit.

import type { ColumnType } from 'kysely';
import type { ArticleMeta, Credit, Direction, Genre, LeadImage, LiveCoverage, LiveFiles, LivePicture, LivePictures, PreviewFields, SharedPicture, Strand, Topic } from '../domain/article.ts';
import type { Calendar, NumberingSystem } from '../domain/calendars.ts';
import type { CommentRule } from '../domain/comment-rules.ts';
import type { AlarmKind, CorrectionKind, SchedulePolicy } from '../domain/desk.ts';
import type { NoticeKind, NoticeMail } from '../domain/notices.ts';
import type { FailureCause } from '../domain/refusals/refusal.ts';
import type { StoryDocument } from '../domain/document.ts';
import type { FrontContainer } from '../domain/front/front.ts';
import type { LifecycleState } from '../domain/lifecycle.ts';
import type { AssetRenditions, CreativeCommonsLicence, Crops, ExpiryAction, LicenceKind, MediaKind, RenditionSet, RenditionState, ReplacedStory } from '../domain/media.ts';
import type { Touch } from '../domain/page-keys.ts';
import type { Desk, Grant, Role } from '../domain/permissions.ts';
import type { StrandKind } from '../domain/places.ts';
import type { DefaultedJsonColumn, JsonColumn } from './json.ts';

export interface Alarms {
  articleId: string | null;
  at: ColumnType<Date, Date | undefined, Date>;
  data: JsonColumn<unknown>;
  id: ColumnType<number, number | undefined, number>;
  kind: AlarmKind;
  seenAt: Date | null;
  seenBy: string | null;
}

export interface AnnotationReplies {
  annotationId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  author: string;
  authorId: string | null;
  id: string;
  mentions: ColumnType<string[], string[] | undefined, string[]>;
  text: string;
}

export interface Annotations {
  anchorFrom: number;
  anchorTo: number;
  anchorVersion: number;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  author: string;
  authorId: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  id: string;
  kind: string;
  madeFrom: number;
  madeTo: number;
  madeVersion: number;
  quote: string;
  reason: string | null;
  schemaVersion: number;
  slice: DefaultedJsonColumn<unknown>;
  state: string;
}

export interface ApiKeys {
  createdAt: ColumnType<Date, Date | undefined, Date>;
  expiresAt: Date | null;
  id: string;
  lastUsedAt: Date | null;
  name: string;
  revokedAt: Date | null;
  scopes: string[];
  secretHash: Buffer;
  staffId: string | null;
}

export interface Approvals {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  staffId: string;
  version: number;
}

export interface ArticleRevisions {
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  author: string;
  document: JsonColumn<StoryDocument>;
  meta: JsonColumn<ArticleMeta>;
  name: string | null;
  reason: string;
  schemaVersion: number;
  stepVersion: number | null;
  version: number;
}

export interface Articles {
  createdAt: ColumnType<Date, Date | undefined, Date>;
  deskNote: string | null;
  document: JsonColumn<StoryDocument>;
  documentVersion: ColumnType<number, number | undefined, number>;
  dueAt: Date | null;
  headline: string;
  id: string;
  lifecycle: ColumnType<LifecycleState, LifecycleState | undefined, LifecycleState>;
  meta: JsonColumn<ArticleMeta>;
  ownerIds: ColumnType<string[], string[] | undefined, string[]>;
  plannedWords: number | null;
  schemaVersion: number;
  stepVersion: ColumnType<number, number | undefined, number>;
  updatedAt: ColumnType<Date, Date | undefined, Date>;
  version: number;
}

export interface AssetUses {
  articleId: string;
  assetId: string;
  isInDraft: boolean;
  isLive: boolean;
}

export interface Assets {
  addedBy: ColumnType<string, string | undefined, string>;
  alt: ColumnType<string, string | undefined, string>;
  bytes: number;
  caption: ColumnType<string, string | undefined, string>;
  colour: string | null;
  contentHash: string;
  copyrightNotice: ColumnType<string, string | undefined, string>;
  createdAt: ColumnType<Date, Date | undefined, Date>;
  creativeCommons: CreativeCommonsLicence | null;
  creator: ColumnType<string, string | undefined, string>;
  creatorVector: ColumnType<string, string | undefined, string>;
  creatorWords: ColumnType<string, string | undefined, string>;
  creditLine: ColumnType<string, string | undefined, string>;
  crops: DefaultedJsonColumn<Crops>;
  digitalSourceType: string | null;
  editions: string[] | null;
  expiresAt: Date | null;
  focusX: ColumnType<number, number | undefined, number>;
  focusY: ColumnType<number, number | undefined, number>;
  generation: ColumnType<number, number | undefined, number>;
  height: number | null;
  id: string;
  keywords: ColumnType<string[], string[] | undefined, string[]>;
  kind: ColumnType<MediaKind, MediaKind | undefined, MediaKind>;
  licence: ColumnType<LicenceKind, LicenceKind | undefined, LicenceKind>;
  mediaType: ColumnType<string, string | undefined, string>;
  onExpiry: ColumnType<ExpiryAction, ExpiryAction | undefined, ExpiryAction>;
  originalName: string;
  ownerId: string | null;
  publicBytes: number | null;
  renditionAttempts: ColumnType<number, number | undefined, number>;
  renditionLease: Date | null;
  renditionProblem: DefaultedJsonColumn<FailureCause | null>;
  renditionState: ColumnType<RenditionState, RenditionState | undefined, RenditionState>;
  renditions: DefaultedJsonColumn<AssetRenditions | null>;
  renditionsDone: ColumnType<number, number | undefined, number>;
  renditionsTotal: ColumnType<number, number | undefined, number>;
  replacementId: string | null;
  rightsNote: ColumnType<string, string | undefined, string>;
  searchVector: ColumnType<string, string | undefined, string>;
  searchWords: ColumnType<string, string | undefined, string>;
  seconds: number | null;
  takenAt: string | null;
  trashedAt: Date | null;
  usageTerms: ColumnType<string, string | undefined, string>;
  version: ColumnType<number, number | undefined, number>;
  width: number | null;
}

export interface AuditLog {
  action: ColumnType<string, string | undefined, string>;
  actor: ColumnType<string, string | undefined, string>;
  at: ColumnType<Date, Date | undefined, Date>;
  entry: string;
  eventId: ColumnType<number | null, number | null | undefined, number | null>;
  hash: Buffer;
  n: number;
  subject: ColumnType<string, string | undefined, string>;
  who: ColumnType<string, string | undefined, string>;
}

export interface BoardViews {
  at: ColumnType<Date, Date | undefined, Date>;
  id: string;
  name: string;
  search: string;
  staffId: string;
}

export interface Comments {
  articleId: string;
  authorName: string;
  body: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  emailLookup: Buffer;
  emailSealed: Buffer;
  fingerprint: Buffer;
  id: string;
  parentId: string | null;
  reason: string | null;
  status: ColumnType<string, string | undefined, string>;
  submittedAt: ColumnType<Date, Date | undefined, Date>;
  website: string | null;
}

export interface Corrections {
  actor: string;
  anchorFrom: number | null;
  anchorTo: number | null;
  anchorVersion: number | null;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  decidedAt: Date | null;
  decidedBy: string | null;
  id: string;
  kind: CorrectionKind;
  quote: string | null;
  staffId: string | null;
  state: 'proposed' | 'published' | 'rejected';
  text: string;
}

export interface Coverages {
  articleId: string;
  endedAt: Date | null;
  startedAt: ColumnType<Date, Date | undefined, Date>;
  summary: ColumnType<string[], string[] | undefined, string[]>;
  version: ColumnType<number, number | undefined, number>;
}

export interface DeskRecords {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  data: DefaultedJsonColumn<unknown>;
  id: ColumnType<number, number | undefined, number>;
  kind: string;
  reason: string | null;
  staffId: string | null;
}

export interface DraftSnapshots {
  articleId: string;
  document: JsonColumn<StoryDocument>;
  schemaVersion: number;
  version: number;
}

export interface DraftSteps {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  clientId: string;
  schemaVersion: number;
  staffId: string | null;
  step: JsonColumn<unknown>;
  version: number;
}

export interface EditionDays {
  day: string;
  edition: string;
  readers: number | null;
  sketch: Buffer | null;
  views: number;
}

export interface EditionHours {
  edition: string;
  hour: Date;
  views: number;
}

export interface EditionReferrers {
  day: string;
  edition: string;
  host: string;
  views: number;
}

export interface EditionTimes {
  bucket: number;
  day: string;
  edition: string;
  readings: number;
}

export interface Editions {
  accounts: ColumnType<string[], string[] | undefined, string[]>;
  calendar: Calendar | null;
  code: string;
  commentDays: number | null;
  comments: ColumnType<CommentRule, CommentRule | undefined, CommentRule>;
  contact: string | null;
  description: ColumnType<string, string | undefined, string>;
  direction: Direction;
  language: string;
  name: string;
  numberingSystem: NumberingSystem | null;
  pathPrefix: string;
  position: number;
  timeZone: string;
}

export interface Embargoes {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  until: Date;
}

export interface EventCursors {
  lastEventId: ColumnType<number, number | undefined, number>;
  name: string;
  updatedAt: ColumnType<Date, Date | undefined, Date>;
}

export interface Events {
  at: ColumnType<Date, Date | undefined, Date>;
  data: JsonColumn<unknown>;
  id: ColumnType<number, number | undefined, number>;
  isPublic: boolean;
  kind: string;
  subject: string;
  touches: DefaultedJsonColumn<readonly Touch[]>;
}

export interface ExpiryWarnings {
  assetId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  expiresAt: Date;
  id: ColumnType<number, number | undefined, number>;
  kind: 'ahead' | 'expired';
  seenAt: Date | null;
  seenBy: string | null;
  stories: DefaultedJsonColumn<readonly ReplacedStory[]>;
}

export interface FieldChanges {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  field: string;
  id: ColumnType<number, number | undefined, number>;
  staffId: string | null;
  valueAfter: JsonColumn<unknown>;
  valueBefore: JsonColumn<unknown>;
}

export interface FrontLaunches {
  actor: string;
  at: ColumnType<Date, Date | undefined, Date>;
  containers: DefaultedJsonColumn<readonly FrontContainer[] | null>;
  id: ColumnType<number, number | undefined, number>;
  page: string;
  undoes: number | null;
}

export interface FrontPresence {
  name: string;
  page: string;
  seenAt: ColumnType<Date, Date | undefined, Date>;
  staffId: string;
}

export interface FrontSchedules {
  actor: string;
  at: ColumnType<Date, Date | undefined, Date>;
  attempts: ColumnType<number, number | undefined, number>;
  cause: DefaultedJsonColumn<FailureCause | null>;
  containers: JsonColumn<readonly FrontContainer[]>;
  dueAt: Date;
  edition: string;
  finishedAt: Date | null;
  id: ColumnType<number, number | undefined, number>;
  launch: number | null;
  page: string;
  reason: string | null;
  retryAt: Date | null;
  section: string | null;
  state: ColumnType<string, string | undefined, string>;
  version: ColumnType<number, number | undefined, number>;
}

export interface Fronts {
  actor: string;
  at: ColumnType<Date, Date | undefined, Date>;
  containers: JsonColumn<readonly FrontContainer[]>;
  edition: string;
  page: string;
  version: number;
}

export interface GateRules {
  actor: string;
  at: ColumnType<Date, Date | undefined, Date>;
  edition: string;
  gates: string[];
  section: string;
  version: number;
}

export interface GateWaivers {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  gate: string;
  id: ColumnType<number, number | undefined, number>;
  reason: string;
  staffId: string | null;
  subjects: string[];
}

export interface Installation {
  name: string;
  value: JsonColumn<unknown>;
}

export interface Invitations {
  createdAt: Date;
  desks: DefaultedJsonColumn<readonly Desk[]>;
  email: string;
  expiresAt: Date;
  id: string;
  invitedBy: string | null;
  name: string;
  role: Role;
  tokenHash: Buffer;
}

export interface KnownTopics {
  edition: string;
  folded: ColumnType<string, string | undefined, string>;
  name: string;
  qcode: string | null;
  slug: string;
}

export interface LegalHolds {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  reason: string;
}

export interface LiveAddresses {
  articleId: string;
  path: string;
  reason: string | null;
  since: ColumnType<Date, Date | undefined, Date>;
  state: string;
}

export interface LiveArticles {
  byline: JsonColumn<readonly Credit[]>;
  coverage: DefaultedJsonColumn<LiveCoverage | null>;
  dateline: string | null;
  direction: Direction;
  document: JsonColumn<StoryDocument>;
  edition: string;
  files: DefaultedJsonColumn<LiveFiles>;
  firstPublishedAt: Date;
  genre: Genre;
  headline: string;
  id: string;
  kicker: string | null;
  language: string;
  leadImage: DefaultedJsonColumn<LeadImage | null>;
  number: ColumnType<number, number | undefined, number>;
  path: string;
  pictures: DefaultedJsonColumn<LivePictures>;
  sectionName: string;
  sectionSlug: string;
  seo: JsonColumn<PreviewFields>;
  series: DefaultedJsonColumn<Strand | null>;
  sharedPicture: DefaultedJsonColumn<SharedPicture | null>;
  social: JsonColumn<PreviewFields>;
  standfirst: string;
  status: string;
  storylines: DefaultedJsonColumn<readonly Strand[]>;
  topics: JsonColumn<readonly Topic[]>;
  updatedAt: Date;
  version: number;
  wordCount: number;
}

export interface LiveChanges {
  articleId: string;
  at: Date;
  id: ColumnType<number, number | undefined, number>;
  kind: string;
  note: string | null;
}

export interface LiveComments {
  articleId: string;
  at: Date;
  authorName: string;
  body: string;
  id: string;
  parentId: string | null;
  website: string | null;
}

export interface LiveContributors {
  bio: string | null;
  contact: string | null;
  edition: string;
  jobTitle: string | null;
  name: string;
  number: ColumnType<number, number | undefined, number>;
  slug: string;
}

export interface LiveEvents {
  at: Date;
  id: number;
  kind: string;
  touches: JsonColumn<readonly Touch[]>;
}

export interface LiveFronts {
  containers: JsonColumn<readonly FrontContainer[]>;
  edition: string;
  page: string;
}

export interface LiveListings {
  articleId: string;
  list: string;
  publishedAt: Date;
}

export interface LiveMedia {
  assetId: string;
  bytes: number | null;
  colour: string | null;
  generation: number | null;
  height: number;
  mediaType: string | null;
  name: string;
  releasedAt: ColumnType<Date, Date | undefined, Date>;
  renditions: DefaultedJsonColumn<RenditionSet | null>;
  seconds: number | null;
  width: number;
  widths: number[];
}

export interface LiveMessages {
  edition: string;
  name: string;
  words: string;
}

export interface LiveMostRead {
  articleId: string;
  edition: string;
  position: number;
}

export interface LivePlacePictures {
  alt: string;
  credit: string;
  page: string;
  picture: JsonColumn<LivePicture>;
  src: string;
}

export interface LivePosts {
  articleId: string;
  authors: string[];
  document: JsonColumn<StoryDocument>;
  id: string;
  isKey: boolean;
  isPinned: boolean;
  pictures: DefaultedJsonColumn<LivePictures>;
  postedAt: Date;
  updatedAt: Date | null;
}

export interface LiveRedirects {
  edition: string;
  path: string;
  target: string;
}

export interface LiveSearch {
  articleId: string;
  facets: string;
  head: string;
  publishedAt: Date;
  words: string;
}

export interface LiveSections {
  edition: string;
  isInNavigation: ColumnType<boolean, boolean | undefined, boolean>;
  name: string;
  position: number;
  slug: string;
}

export interface LiveStrandAliases {
  edition: string;
  kind: StrandKind;
  slug: string;
  target: string;
}

export interface LiveStrands {
  contact: string | null;
  description: string | null;
  edition: string;
  isClosed: boolean;
  keyStories: string[];
  kind: StrandKind;
  name: string;
  newestAt: Date;
  number: ColumnType<number, number | undefined, number>;
  slug: string;
  storyOrder: ColumnType<string[], string[] | undefined, string[]>;
}

export interface LiveTerms {
  articleId: string;
  edition: string;
  publishedAt: Date;
  term: string;
  weight: number;
}

export interface LiveTopicAliases {
  edition: string;
  slug: string;
  target: string;
}

export interface LiveTopics {
  contact: string | null;
  description: string | null;
  edition: string;
  name: string;
  number: ColumnType<number, number | undefined, number>;
  qcode: string | null;
  slug: string;
}

export interface LiveTranslations {
  articleId: string;
  groupId: string;
  isOriginal: boolean;
  translatedFrom: Date | null;
}

export interface LiveVocabulary {
  articles: number;
  edition: string;
  letters: ColumnType<string, string | undefined, string>;
  shown: string;
  word: string;
}

export interface LooseFiles {
  assetId: string;
  generation: number | null;
  prefix: string;
  since: ColumnType<Date, Date | undefined, Date>;
}

export interface MinorKinds {
  actor: string;
  at: ColumnType<Date, Date | undefined, Date>;
  description: string;
  id: string;
  name: string;
  retiredAt: Date | null;
}

export interface NoticeSettings {
  mail: NoticeMail;
  staffId: string;
}

export interface Notices {
  actor: string;
  annotationId: string | null;
  articleId: string;
  at: Date;
  eventId: number;
  id: ColumnType<number, number | undefined, number>;
  kind: NoticeKind;
  mailedAt: Date | null;
  readAt: Date | null;
  staffId: string;
  text: string;
}

export interface OutgoingMail {
  createdAt: Date;
  id: string;
  lastError: string | null;
  nextTryAt: Date;
  sealed: Buffer;
  tries: ColumnType<number, number | undefined, number>;
}

export interface OwnerClaims {
  expiresAt: Date;
  tokenHash: Buffer;
}

export interface Passkeys {
  counter: number;
  createdAt: Date;
  id: string;
  lastUsedAt: Date | null;
  name: string;
  publicKey: Buffer;
  staffId: string;
  transports: string[];
}

export interface PasswordResets {
  expiresAt: Date;
  staffId: string | null;
  tokenHash: Buffer;
}

export interface PlacePictures {
  alt: string;
  credit: string;
  page: string;
  src: string;
}

export interface PostVersions {
  actor: string;
  at: ColumnType<Date, Date | undefined, Date>;
  authors: string[];
  document: JsonColumn<StoryDocument>;
  postId: string;
  staffId: string | null;
  version: number;
}

export interface Posts {
  articleId: string;
  begunAt: ColumnType<Date, Date | undefined, Date>;
  changedAt: Date | null;
  id: string;
  isKey: ColumnType<boolean, boolean | undefined, boolean>;
  isPinned: ColumnType<boolean, boolean | undefined, boolean>;
  postedAt: Date | null;
  publicVersion: number | null;
  state: 'draft' | 'published' | 'removed';
  version: number;
}

export interface PreviewLinks {
  actor: string;
  articleId: string;
  createdAt: ColumnType<Date, Date | undefined, Date>;
  expiresAt: Date;
  forName: string;
  id: string;
  revokedAt: Date | null;
  staffId: string | null;
  tokenHash: Buffer;
}

export interface PreviewViews {
  at: ColumnType<Date, Date | undefined, Date>;
  id: ColumnType<number, number | undefined, number>;
  linkId: string;
  userAgent: string;
}

export interface Publications {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  id: ColumnType<number, number | undefined, number>;
  isMinor: ColumnType<boolean, boolean | undefined, boolean>;
  kind: string;
  note: string | null;
  notice: string | null;
  reason: string | null;
  snapshot: JsonColumn<unknown>;
  version: number;
}

export interface ReadingSalts {
  day: string;
  salt: Buffer;
}

export interface RecoveryCodes {
  codeHash: Buffer;
  staffId: string;
}

export interface Schedules {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  attempts: ColumnType<number, number | undefined, number>;
  cause: DefaultedJsonColumn<FailureCause | null>;
  dueAt: Date;
  finishedAt: Date | null;
  id: ColumnType<number, number | undefined, number>;
  kind: 'schedule' | 'embargo' | 'update';
  minorKind: string | null;
  note: string | null;
  policy: SchedulePolicy;
  reason: string | null;
  retryAt: Date | null;
  staffId: string | null;
  state: ColumnType<'waiting' | 'published' | 'cancelled' | 'failed', 'waiting' | 'published' | 'cancelled' | 'failed' | undefined, 'waiting' | 'published' | 'cancelled' | 'failed'>;
  storyVersion: number;
  version: ColumnType<number, number | undefined, number>;
}

export interface Sessions {
  confirmedAt: ColumnType<Date, Date | undefined, Date>;
  createdAt: ColumnType<Date, Date | undefined, Date>;
  expiresAt: Date;
  id: ColumnType<string, string | undefined, string>;
  isPending: boolean;
  lastSeenAt: Date;
  staffId: string;
  tokenHash: Buffer;
  userAgent: string;
  way: ColumnType<'password' | 'passkey' | 'sso' | 'link', 'password' | 'passkey' | 'sso' | 'link' | undefined, 'password' | 'passkey' | 'sso' | 'link'>;
  wrongCodes: ColumnType<number, number | undefined, number>;
}

export interface SignInChallenges {
  data: JsonColumn<unknown>;
  expiresAt: Date;
  kind: string;
  staffId: string | null;
  tokenHash: Buffer;
}

export interface SiteChanges {
  actor: string;
  after: DefaultedJsonColumn<unknown>;
  at: ColumnType<Date, Date | undefined, Date>;
  before: DefaultedJsonColumn<unknown>;
  edition: string;
  id: ColumnType<number, number | undefined, number>;
  kind: 'edition' | 'sections' | 'contributor' | 'topic' | 'series' | 'storyline' | 'redirect' | 'message';
  staffId: string | null;
  subject: string;
  undoes: number | null;
}

export interface Sources {
  articleId: string;
  contentHash: string;
  importedAt: ColumnType<Date, Date | undefined, Date>;
  sourceId: string;
}

export interface Staff {
  createdAt: ColumnType<Date, Date | undefined, Date>;
  desks: DefaultedJsonColumn<readonly Desk[]>;
  email: string;
  grants: DefaultedJsonColumn<readonly Grant[]>;
  id: string;
  name: string;
  passwordHash: string | null;
  role: Role;
  suspendedAt: Date | null;
  totpProposed: Buffer | null;
  totpSealed: Buffer | null;
  totpStep: number | null;
  version: ColumnType<number, number | undefined, number>;
}

export interface StoryDays {
  articleId: string;
  day: string;
  readers: number | null;
  sketch: Buffer | null;
  views: number;
}

export interface StoryHours {
  articleId: string;
  hour: Date;
  views: number;
}

export interface StoryPresence {
  articleId: string;
  connection: string;
  name: string;
  seenAt: ColumnType<Date, Date | undefined, Date>;
  staffId: string | null;
}

export interface StoryReferrers {
  articleId: string;
  day: string;
  host: string;
  views: number;
}

export interface StorySearch {
  articleId: string;
  at: Date;
  facets: string;
  place: number;
  words: string;
}

export interface StorySearchFresh {
  articleId: string;
  at: Date;
  facets: string;
  place: number;
  words: string;
}

export interface StoryTimes {
  articleId: string;
  bucket: number;
  day: string;
  readings: number;
}

export interface StoryVocabulary {
  word: string;
}

export interface StrandAliases {
  edition: string;
  kind: StrandKind;
  slug: string;
  target: string;
}

export interface Strands {
  contact: string | null;
  description: string | null;
  edition: string;
  isClosed: ColumnType<boolean, boolean | undefined, boolean>;
  keyStories: ColumnType<string[], string[] | undefined, string[]>;
  kind: StrandKind;
  name: string;
  slug: string;
  storyOrder: ColumnType<string[], string[] | undefined, string[]>;
}

export interface StyleChanges {
  actor: string;
  at: ColumnType<Date, Date | undefined, Date>;
  id: ColumnType<number, number | undefined, number>;
  staffId: string | null;
  subject: string;
  valueAfter: DefaultedJsonColumn<unknown>;
  valueBefore: DefaultedJsonColumn<unknown>;
}

export interface StyleChecks {
  isOn: boolean;
  name: string;
  number: number | null;
}

export interface StyleRules {
  id: string;
  language: string | null;
  matchCase: boolean;
  phrase: string;
  reason: string;
  suggestion: string | null;
  updatedAt: ColumnType<Date, Date | undefined, Date>;
  version: ColumnType<number, number | undefined, number>;
  wholeWords: boolean;
}

export interface Translations {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  groupId: string;
  isOriginal: boolean;
  translatedFrom: Date | null;
}

export interface VersionNames {
  actor: string;
  articleId: string;
  at: ColumnType<Date, Date | undefined, Date>;
  name: string;
  staffId: string | null;
  version: number;
}

export interface WordCountTotals {
  articles: number;
  edition: string;
}

export interface WordCounts {
  articles: number;
  edition: string;
  word: string;
}

export interface WordsToForget {
  edition: string;
  id: ColumnType<number, number | undefined, number>;
  words: string[];
}

export interface DB {
  alarms: Alarms;
  annotationReplies: AnnotationReplies;
  annotations: Annotations;
  apiKeys: ApiKeys;
  approvals: Approvals;
  articleRevisions: ArticleRevisions;
  articles: Articles;
  assetUses: AssetUses;
  assets: Assets;
  auditLog: AuditLog;
  boardViews: BoardViews;
  comments: Comments;
  corrections: Corrections;
  coverages: Coverages;
  deskRecords: DeskRecords;
  draftSnapshots: DraftSnapshots;
  draftSteps: DraftSteps;
  editionDays: EditionDays;
  editionHours: EditionHours;
  editionReferrers: EditionReferrers;
  editionTimes: EditionTimes;
  editions: Editions;
  embargoes: Embargoes;
  eventCursors: EventCursors;
  events: Events;
  expiryWarnings: ExpiryWarnings;
  fieldChanges: FieldChanges;
  frontLaunches: FrontLaunches;
  frontPresence: FrontPresence;
  frontSchedules: FrontSchedules;
  fronts: Fronts;
  gateRules: GateRules;
  gateWaivers: GateWaivers;
  installation: Installation;
  invitations: Invitations;
  knownTopics: KnownTopics;
  legalHolds: LegalHolds;
  liveAddresses: LiveAddresses;
  liveArticles: LiveArticles;
  liveChanges: LiveChanges;
  liveComments: LiveComments;
  liveContributors: LiveContributors;
  liveEvents: LiveEvents;
  liveFronts: LiveFronts;
  liveListings: LiveListings;
  liveMedia: LiveMedia;
  liveMessages: LiveMessages;
  liveMostRead: LiveMostRead;
  livePlacePictures: LivePlacePictures;
  livePosts: LivePosts;
  liveRedirects: LiveRedirects;
  liveSearch: LiveSearch;
  liveSections: LiveSections;
  liveStrandAliases: LiveStrandAliases;
  liveStrands: LiveStrands;
  liveTerms: LiveTerms;
  liveTopicAliases: LiveTopicAliases;
  liveTopics: LiveTopics;
  liveTranslations: LiveTranslations;
  liveVocabulary: LiveVocabulary;
  looseFiles: LooseFiles;
  minorKinds: MinorKinds;
  noticeSettings: NoticeSettings;
  notices: Notices;
  outgoingMail: OutgoingMail;
  ownerClaims: OwnerClaims;
  passkeys: Passkeys;
  passwordResets: PasswordResets;
  placePictures: PlacePictures;
  postVersions: PostVersions;
  posts: Posts;
  previewLinks: PreviewLinks;
  previewViews: PreviewViews;
  publications: Publications;
  readingSalts: ReadingSalts;
  recoveryCodes: RecoveryCodes;
  schedules: Schedules;
  sessions: Sessions;
  signInChallenges: SignInChallenges;
  siteChanges: SiteChanges;
  sources: Sources;
  staff: Staff;
  storyDays: StoryDays;
  storyHours: StoryHours;
  storyPresence: StoryPresence;
  storyReferrers: StoryReferrers;
  storySearch: StorySearch;
  storySearchFresh: StorySearchFresh;
  storyTimes: StoryTimes;
  storyVocabulary: StoryVocabulary;
  strandAliases: StrandAliases;
  strands: Strands;
  styleChanges: StyleChanges;
  styleChecks: StyleChecks;
  styleRules: StyleRules;
  translations: Translations;
  versionNames: VersionNames;
  wordCountTotals: WordCountTotals;
  wordCounts: WordCounts;
  wordsToForget: WordsToForget;
}
