import { z } from 'zod';
import { documentOf } from '../domain/document.ts';
import { InvalidInput, MastheadError } from '../domain/errors.ts';
import { parseBodyHtml } from '../domain/parse-html.ts';
import { intake } from '../domain/refusals/intake.ts';
import { buildBody } from './build-body.ts';
import { draftOf } from './draft-of.ts';
import { findDateline } from './find-dateline.ts';
import { linesOf } from './lines-of.ts';
import type { StoryDraft } from './story-draft.ts';
import { fieldMistakes, readStoryFields } from './story-fields.ts';
import { textUnits } from './text-units.ts';

const maxLineBytes = 5 * 1024 * 1024;

export type JsonLine =
  | { readonly kind: 'story'; readonly number: number; readonly draft: StoryDraft }
  | { readonly kind: 'mistake'; readonly number: number; readonly message: string };

/**
 * The stories of JSON Lines, one a line: source_id, headline, text or html, published_at, section, authors,
 * topics, language, url. A line that does not fit is a mistake with its number; the others go on.
 */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  fallbackLanguage: string,
): AsyncGenerator<JsonLine> {
  for await (const line of linesOf(bytes, maxLineBytes)) {
    const { number } = line;
    if (line.kind === 'too-long') {
      yield {
        kind: 'mistake',
        number,
        message: `line ${number} is longer than ${maxLineBytes / 1024 / 1024} MB`,
      };
    } else if (line.text.trim() !== '') {
      yield readLine(line.text, number, fallbackLanguage);
    }
  }
}

function readLine(text: string, number: number, fallbackLanguage: string): JsonLine {
  try {
    return { kind: 'story', number, draft: readStory(parseJson(text), fallbackLanguage) };
  } catch (error) {
    if (error instanceof z.ZodError)
      return { kind: 'mistake', number, message: `line ${number}: ${fieldMistakes(error)}` };
    if (!(error instanceof MastheadError)) throw error;
    return { kind: 'mistake', number, message: `line ${number}: ${error.message}` };
  }
}

const record = z.record(z.string(), z.unknown());

function parseJson(text: string): Record<string, unknown> {
  try {
    // A name such as __proto__ would be taken for something else than a name.
    const value: unknown = JSON.parse(text, (name, each) => {
      if (name === '__proto__') throw new InvalidInput(intake.name_reserved({ name: '__proto__' }));
      return each;
    });
    return record.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) throw new InvalidInput(intake.json_unreadable());
    throw error;
  }
}

function readStory(given: Record<string, unknown>, fallbackLanguage: string): StoryDraft {
  const { text, html, body, ...facts } = given;
  const { fields, unknown } = readStoryFields(facts);
  if (!fields.headline) throw new InvalidInput(intake.import_without_headline());
  const markup = typeof html === 'string' ? html : null;
  const plain = typeof text === 'string' ? text : typeof body === 'string' ? body : null;
  if (markup === null && plain === null) throw new InvalidInput(intake.import_without_text());
  const units = plain === null ? [] : textUnits(plain);
  const parsed = markup === null ? { body: buildBody(units), notes: [] } : parseBodyHtml(markup);
  const document = documentOf({
    headline: fields.headline,
    standfirst: fields.standfirst ?? '',
    body: parsed.body,
  });
  const dateline = fields.dateline ?? findDateline(units[0]?.text ?? '') ?? undefined;
  const notes = [...parsed.notes, ...unknown.map((name) => `Not understood: "${name}".`)];
  return draftOf(document, { ...fields, dateline }, fallbackLanguage, notes);
}
