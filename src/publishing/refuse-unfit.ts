import { checkDocument, headlineText, type StoryDocument } from '../domain/document.ts';
import { InvalidInput } from '../domain/errors.ts';

/** @throws InvalidInput for what readers must not get, whatever gates say. */
export function refuseUnfit(document: StoryDocument): void {
  if (headlineText(document).trim() === '') {
    throw new InvalidInput('The story has no headline. Give it one and publish again.');
  }
  const [problem] = checkDocument(document);
  if (problem) throw new InvalidInput(`The story cannot be published yet: ${problem.message}`);
}
