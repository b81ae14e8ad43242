import { count, digits } from './count.ts';
import { refusals } from './refusal.ts';

interface OfReason {
  readonly why: string;
}

/** What comes from outside and cannot be read as a story. */
export const intake = refusals({
  import_empty: 'The file is empty.',
  import_blank: 'The file is empty but for white space.',
  import_binary: 'The file is binary, not text. Give text, Markdown, HTML or JSON Lines.',
  import_no_file: 'There is no such file.',
  import_folder: 'This is a folder. Name the files in it, e.g. folder/*.txt',
  import_gzip_damaged: 'The file begins like gzip and cannot be unpacked.',
  import_too_large: ({ megabytes }: { readonly megabytes: number }) =>
    `It has more than ${digits('en', megabytes)} MB. Large sets come as JSON Lines: --format jsonl`,
  import_line_too_long: ({ characters, most }: { readonly characters: number; readonly most: number }) =>
    `A line has ${digits('en', characters)} characters; ${digits('en', most)} are the most. Is this a text?`,
  import_no_story: 'There is no story in it: every line belongs to a web page.',
  html_without_headline: 'The HTML has no headline: no h1, no og:title, no title.',
  html_without_article: 'No article was found in the page. Give the article alone, or text.',
  markdown_without_headline:
    'The Markdown has no headline. Begin it with "# Headline" or give one in the front matter.',
  front_matter_too_long: ({ kilobytes }: { readonly kilobytes: number }) =>
    `The front matter is longer than ${count('en', kilobytes, { one: '# kB', other: '# kB' })}.`,
  front_matter_unfit: ({ why }: OfReason) => `The front matter does not fit: ${why}`,
  front_matter_no_yaml: ({ why }: OfReason) => `The front matter is no YAML: ${why}`,
  name_reserved: ({ name }: { readonly name: string }) =>
    `It has the name ${name}, which is reserved. Take it out.`,
  json_unreadable: 'It is no JSON.',
  import_without_headline: 'It has no headline.',
  import_without_text: 'It has neither text nor html.',
});
