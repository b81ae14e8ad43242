import type { LifecycleAction, LifecycleState } from '../lifecycle.ts';
import { refusals } from './refusal.ts';

/** A story, its versions, its fields and its translations. */
export const stories = refusals({
  story_unknown: ({ id }: { readonly id: string }) => `There is no story with the id ${id}.`,
  story_not_yours: 'There is no such story for you.',
  story_read_only: 'You may read this story but not change it. Ask its desk.',
  story_of_newer_masthead: 'This story was opened with a newer version of Masthead. Try again in a moment.',
  version_unknown: ({ version }: { readonly version: number }) => `This story has no version ${version}.`,
  passage_not_in_version:
    'The passage is not in this version of the story: it is empty, or ends after its end.',
  story_step_impossible: ({
    state,
    action,
  }: {
    readonly state: LifecycleState;
    readonly action: LifecycleAction;
  }) => `This story is ${state.replaceAll('_', ' ')}: "${action.replaceAll('_', ' ')}" cannot be done to it.`,
  field_changed: 'It was changed meanwhile. Look at both and choose.',
  field_changed_by: ({ by }: { readonly by: string }) =>
    `${by} changed it meanwhile. Look at both and choose.`,
  edition_of_live_story:
    'Readers have it in this edition. Take it back from them before it goes to another one.',
  slug_of_live_story:
    'Readers have it at its address. Change the address under "Publishing", so that the old one leads on.',
  section_called: ({ slug, name }: { readonly slug: string; readonly name: string }) =>
    `The section "${slug}" is called "${name}".`,
  section_unknown: 'There is no such section. Choose one that is there, or ask an editor for a new one.',
  language_unknown: ({ tag }: { readonly tag: string }) =>
    `"${tag}" is no language tag. Use one such as en, ar or fr-CA.`,
  slug_unfit: ({ slug, name }: { readonly slug: string; readonly name: string }) =>
    `"${slug}" cannot stand in an address. Leave the address of "${name}" to the newsroom.`,
  name_twice: ({ name }: { readonly name: string }) => `"${name}" is in it twice.`,
  series_unknown: ({ name }: { readonly name: string }) =>
    `The edition has no series "${name}". Choose one that is there, or ask a desk editor to begin it.`,
  storyline_unknown: ({ name }: { readonly name: string }) =>
    `The edition has no storyline "${name}". Choose one that is there, or ask a desk editor to begin it.`,
  colleague_gone: 'Somebody who is named does not work here any more.',
  translation_of_itself: 'A story is no translation of itself. Choose another one.',
  translation_same_language: 'Both are in the same language. Set the language of the translation first.',
  translation_of_none: 'It is no translation of a story that readers have.',
  translation_has_own: 'This story has translations of its own. Take those from it first.',
  translation_taken: ({ headline }: { readonly headline: string }) =>
    `There is one in this language already: ${headline}`,
  views_full: ({ most }: { readonly most: number }) => `You keep ${most} views already. Delete one first.`,
  view_unknown: 'You have no such view.',
  views_for_people: 'Views are kept for people, not for keys.',
  notices_for_people: 'Only people are told of things, not keys.',
  notice_unknown: 'You were told of no such thing.',
  import_not_yours: 'The story of this source is not yours to change. Ask whoever it belongs to.',
});
