import MarkdownIt from 'markdown-it';
import { parse, YAMLError } from 'yaml';
import { z } from 'zod';
import { type DocumentNode, documentOf } from '../domain/document.ts';
import { InvalidInput } from '../domain/errors.ts';
import { parseBodyHtml } from '../domain/parse-html.ts';
import { intake } from '../domain/refusals/intake.ts';
import { draftOf } from './draft-of.ts';
import type { StoryDraft } from './story-draft.ts';
import { fieldMistakes, type ReadFields, readStoryFields } from './story-fields.ts';

// CommonMark with tables and strikethrough; HTML in it is read like HTML from outside.
const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);
const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const maxFrontMatter = 64 * 1024;

/**
 * A story from Markdown (CommonMark 0.31), with YAML front matter if there is any. Without a headline there,
 * the first heading of level one is the headline.
 * @throws InvalidInput when the front matter cannot be read or there is no headline.
 */
export function readMarkdown(text: string, fallbackLanguage: string): StoryDraft {
  const matter = frontMatter.exec(text);
  const { fields, unknown } = matter ? readFrontMatter(matter[1] ?? '') : { fields: {}, unknown: [] };
  const source = matter ? text.slice(matter[0].length) : text;
  const title = fields.headline === undefined ? findTitle(source) : null;
  const headline = fields.headline ?? title?.headline ?? '';
  if (headline === '') {
    throw new InvalidInput(intake.markdown_without_headline());
  }
  const { body, notes } = parseBodyHtml(markdown.render(title?.rest ?? source));
  const document = documentOf({
    headline: inlineOf(headline),
    standfirst: inlineOf(fields.standfirst ?? ''),
    body,
  });
  const unknownNotes = unknown.map((name) => `Not understood: "${name}" in the front matter.`);
  return draftOf(document, fields, fallbackLanguage, [...notes, ...unknownNotes]);
}

function readFrontMatter(yaml: string): ReadFields {
  if (yaml.length > maxFrontMatter)
    throw new InvalidInput(intake.front_matter_too_long({ kilobytes: maxFrontMatter / 1024 }));
  try {
    const given: unknown = parse(yaml, { maxAliasCount: 20, schema: 'core' });
    if (given === null) return { fields: readStoryFields({}).fields, unknown: [] };
    const record = z.record(z.string(), z.unknown()).parse(given);
    if (Object.hasOwn(record, '__proto__'))
      throw new InvalidInput(intake.name_reserved({ name: '__proto__' }));
    return readStoryFields(record);
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    if (error instanceof z.ZodError)
      throw new InvalidInput(intake.front_matter_unfit({ why: fieldMistakes(error) }));
    const why = error instanceof YAMLError ? error.message.split('\n')[0] : String(error);
    throw new InvalidInput(intake.front_matter_no_yaml({ why: why ?? '' }));
  }
}

function findTitle(source: string): { headline: string; rest: string } | null {
  const atx = /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(source);
  const setext = /^(\S.*)\r?\n=+[ \t]*$/m.exec(source);
  const [found] = [atx, setext].filter((match) => match !== null).sort((a, b) => a.index - b.index);
  if (!found) return null;
  const rest = source.slice(0, found.index) + source.slice(found.index + found[0].length);
  return { headline: found[1] ?? '', rest };
}

/** One line of Markdown as the inside of a headline or standfirst: of its marks, those that may stand there. */
function inlineOf(line: string): readonly DocumentNode[] {
  if (line === '') return [];
  const [block] = parseBodyHtml(`<p>${markdown.renderInline(line)}</p>`).body;
  return (block?.content ?? [])
    .filter((node) => node.type === 'text')
    .map(({ marks, ...node }) => {
      const kept = (marks ?? []).filter((mark) => ['emphasis', 'language', 'sub', 'sup'].includes(mark.type));
      return kept.length > 0 ? { ...node, marks: kept } : node;
    });
}
