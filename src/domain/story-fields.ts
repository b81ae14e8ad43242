import type { Action } from './permissions.ts';

/** The fields of a story besides its words, and who may change each. */
export const fieldActions = {
  edition: 'story.edit',
  section: 'story.edit',
  language: 'story.edit',
  kicker: 'story.edit',
  genre: 'story.edit',
  byline: 'story.edit',
  dateline: 'story.edit',
  topics: 'story.edit',
  series: 'story.edit',
  storylines: 'story.edit',
  slug: 'story.address',
  seo: 'story.edit',
  social: 'story.edit',
  sharedPicture: 'story.edit',
  dueAt: 'story.assign',
  plannedWords: 'story.assign',
  /** What the desk and the writer tell each other. */
  deskNote: 'story.edit',
  /** Staff whose own it is. */
  owners: 'story.assign',
} as const satisfies Record<string, Action>;

export type FieldName = keyof typeof fieldActions;
export const fieldNames = Object.keys(fieldActions) as FieldName[]; // the keys of a literal
