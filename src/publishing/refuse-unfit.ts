import { checkDocument, headlineText, type StoryDocument } from '../domain/document.ts';
import { InvalidInput } from '../domain/errors.ts';
import { publishing } from '../domain/refusals/publishing.ts';

/** @throws InvalidInput for what readers must not get, whatever gates say. */
export function refuseUnfit(document: StoryDocument): void {
  if (headlineText(document).trim() === '') {
    throw new InvalidInput(publishing.headline_missing());
  }
  const problems = checkDocument(document);
  if (problems.length > 0)
    throw new InvalidInput(publishing.story_unfit(), {
      errors: problems.map((problem) => ({ field: 'document', ...problem })),
    });
}
