import { count, digits } from './count.ts';
import { refusals } from './refusal.ts';

interface OfAddress {
  readonly address: string;
}
interface OfDate {
  readonly date: string;
}
interface OfReason {
  /** What the schema says, for whoever writes a program. */
  readonly why: string;
}

/** What stands in a story's text and cannot stand there. */
export const documents = refusals({
  document_too_deep: ({ levels }: { readonly levels: number }) =>
    `The document is nested deeper than ${count('en', levels, { one: '# level', other: '# levels' })}.`,
  document_unfit: ({ why }: OfReason) => `The document does not fit: ${why}`,
  html_too_long: ({ most, characters }: { readonly most: number; readonly characters: number }) =>
    `The HTML has ${digits('en', characters)} characters; ${digits('en', most)} are the most.`,
  html_unreadable: 'The HTML could not be read.',
  html_too_deep: 'The HTML is nested too deeply to be a story.',
  raw_html_not_allowed:
    'It has raw HTML, which your role may not use. Take it out, or ask an editor to put it in.',
  link_unfit: ({ address }: OfAddress) => `A link has an address that cannot be used: ${address}`,
  correction_date_unfit: ({ date }: OfDate) => `A correction has the date "${date}"; write it as 2026-11-24.`,
  chart_form_unknown: ({ form }: { readonly form: string }) => `There is no form of chart called ${form}.`,
  code_language_unfit: ({ name }: { readonly name: string }) =>
    `"${name}" is no name of a programming language.`,
  document_address_unfit: ({ address }: OfAddress) =>
    `A document has an address that cannot be used: ${address}`,
  embed_unknown: ({ host }: { readonly host: string }) =>
    `Nothing can be embedded from ${host}. Link to it instead.`,
  heading_level_unfit: ({ level }: { readonly level: number }) =>
    `A subhead has level ${level}; it can be 2, 3 or 4.`,
  picture_address_unfit: ({ address }: OfAddress) =>
    `A picture has an address that cannot be used: ${address}`,
  quote_source_unfit: ({ address }: OfAddress) => `A quotation's source is not a web address: ${address}`,
  story_link_unfit: ({ address }: OfAddress) => `A link to another story cannot be used: ${address}`,
  recording_address_unfit: ({ address }: OfAddress) =>
    `A recording has an address that cannot be used: ${address}`,
  captions_unfit:
    'The captions of a recording cannot be read. They are WebVTT: a first line WEBVTT, then cues with times like 00:01.000 --> 00:04.000.',
  timeline_date_unfit: ({ date }: OfDate) =>
    `A timeline entry has the date "${date}"; write it as 2026, 2026-11 or 2026-11-24.`,
});
