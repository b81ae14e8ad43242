import { refusals } from './refusal.ts';

interface ByWhom {
  readonly by: string;
}

/** Notes and suggestions in a story's text, and what its live editing cannot take. */
export const annotations = refusals({
  passage_too_long: 'This passage is too long. Select less of it.',
  passage_gone: 'The passage is not in the story any more. Reject the suggestion instead.',
  passage_changed: 'The passage has changed since this was suggested. Look at it before you accept.',
  note_unknown: 'There is no such note; somebody may have deleted the story.',
  notes_full: 'This story has too many notes to take another one.',
  note_not_suggestion: 'This is a note. Resolve it instead.',
  suggestion_not_note: 'A suggestion is accepted or rejected.',
  suggestion_raw_html: 'A suggestion cannot bring raw HTML.',
  suggestion_unfit: ({ why }: { readonly why: string }) => `The suggestion does not fit: ${why}`,
  suggestion_outdated: 'The suggestion does not fit the story as it is now.',
  suggestion_accepted_by: ({ by }: ByWhom) => `This suggestion is accepted already, by ${by}.`,
  suggestion_rejected_by: ({ by }: ByWhom) => `This suggestion is rejected already, by ${by}.`,
  suggestion_not_yours:
    'Only who may edit this story, or who made the suggestion, can reject it or open it again.',
  story_too_large:
    'The story has grown too large to be saved. Take something out, or make two stories of it.',
  change_unfit: ({ why }: { readonly why: string }) =>
    `This change does not fit the story and was not saved: ${why}`,
  change_too_deep: ({ levels }: { readonly levels: number }) =>
    `This change does not fit the story and was not saved: nested deeper than ${levels} levels`,
});
