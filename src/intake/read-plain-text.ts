import { documentOf } from '../domain/document.ts';
import { InvalidInput } from '../domain/errors.ts';
import { intake } from '../domain/refusals/intake.ts';
import { buildBody } from './build-body.ts';
import { detectLanguage, directionOf } from './detect-language.ts';
import { findDateline } from './find-dateline.ts';
import { findHead } from './find-head.ts';
import { clearFurniture } from './furniture.ts';
import type { StoryDraft } from './story-draft.ts';
import { textUnits } from './text-units.ts';

const longestParagraph = 200_000;

/**
 * A story from plain text, such as people paste from a page or a mail. What is not of the story is left out
 * and said in the notes; every other word stays as it is written.
 * @throws InvalidInput when there is no story in it, or a line that no story has.
 */
export function readPlainText(text: string, fallbackLanguage: string): StoryDraft {
  const units = textUnits(text);
  const tooLong = units.find((unit) => unit.text.length > longestParagraph);
  if (tooLong) {
    throw new InvalidInput(
      intake.import_line_too_long({ characters: tooLong.text.length, most: longestParagraph }),
    );
  }
  const { story, taken } = clearFurniture(units);
  const head = findHead(story);
  if (head.headline.trim() === '') throw new InvalidInput(intake.import_no_story());
  const body = buildBody(head.rest);
  const firstParagraph = head.rest.find((unit) => unit.text.length > 40)?.text ?? '';
  const language = detectLanguage(story.map((unit) => unit.text).join('\n'), fallbackLanguage);
  return {
    document: documentOf({ headline: head.headline, standfirst: head.standfirst ?? '', body }),
    section: head.section,
    dateline: findDateline(firstParagraph) ?? undefined,
    authors: head.authors,
    topics: [],
    language,
    direction: directionOf(language),
    publishedAt: head.publishedAt,
    notes: [...taken.map((words) => `Left out: ${words}`), ...head.notes],
  };
}
