import type { ExpandedTags } from 'exifreader';
import type { MediaWords } from '../contract.ts';

/** A tag as ExifReader gives it; XMP values can be lists of tags. */
type Tag = { readonly value?: unknown; readonly description?: unknown; readonly attributes?: unknown };
type Tags = Readonly<Record<string, Tag | readonly Tag[] | undefined>>;

/** The fields that we keep, each from XMP, else IIM, else EXIF, as the IPTC standard maps them. */
export function wordsOf(tags: ExpandedTags): MediaWords {
  const xmp = (tags.xmp ?? {}) as Tags; // written by anybody: every value is looked at
  const iptc = (tags.iptc ?? {}) as Tags;
  const exif = (tags.exif ?? {}) as Tags;
  const first = (...found: string[]) => found.find((text) => text !== '') ?? '';
  return {
    caption: cut(
      first(textOf(xmp.description), textOf(iptc['Caption/Abstract']), exifText(exif.ImageDescription)),
      4000,
    ),
    alt: cut(textOf(xmp.AltTextAccessibility), 1000),
    creator: cut(
      first(listOf(xmp.creator).join(', '), listOf(iptc['By-line']).join(', '), exifText(exif.Artist)),
      300,
    ),
    creditLine: cut(first(textOf(xmp.Credit), textOf(iptc.Credit)), 300),
    copyrightNotice: cut(
      first(textOf(xmp.rights), textOf(iptc['Copyright Notice']), exifText(exif.Copyright)),
      500,
    ),
    usageTerms: cut(textOf(xmp.UsageTerms), 2000),
    keywords: distinct(listOf(xmp.subject).length > 0 ? listOf(xmp.subject) : listOf(iptc.Keywords)),
    digitalSourceType: sourceType(textOf(xmp.DigitalSourceType)),
    takenAt: takenAt({ xmp, iptc, exif }),
  };
}

/** One text: of several languages the default one, else the first. */
function textOf(tag: Tag | readonly Tag[] | undefined): string {
  const one = Array.isArray(tag) ? tag[0] : tag;
  if (!one) return '';
  const { value, description } = one as Tag; // Array.isArray does not narrow readonly arrays
  if (Array.isArray(value) && value.some(isTag)) {
    const texts = value.filter(isTag);
    const preferred = texts.find((each) => languageOf(each) === 'x-default') ?? texts[0];
    return textOf(preferred);
  }
  return clean(typeof description === 'string' ? description : typeof value === 'string' ? value : '');
}

/** Every text of a list, and of a tag that stands there several times. */
function listOf(tag: Tag | readonly Tag[] | undefined): string[] {
  if (!tag) return [];
  if (Array.isArray(tag)) return tag.flatMap(listOf);
  const { value } = tag as Tag; // as above
  const texts = Array.isArray(value) && value.some(isTag) ? value.filter(isTag).map(textOf) : [textOf(tag)];
  return texts.filter((text) => text !== '');
}

function isTag(value: unknown): value is Tag {
  return typeof value === 'object' && value !== null && 'value' in value;
}

function languageOf({ attributes }: Tag): unknown {
  return typeof attributes === 'object' && attributes !== null && 'lang' in attributes
    ? attributes.lang
    : null;
}

/** EXIF texts are bytes without an encoding: what cameras write is UTF-8, what old programs wrote Windows-1252. */
function exifText(tag: Tag | readonly Tag[] | undefined): string {
  const text = textOf(tag);
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return text;
  }
}

/** Without control and direction signs that would change how other words are shown; lines are kept. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, ' ')
    .trim();
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

function distinct(keywords: readonly string[]): string[] {
  const split = keywords.flatMap((each) => each.split(/[;،؛]/)).map((each) => cut(each.trim(), 100));
  return [...new Set(split.filter((each) => each !== ''))].slice(0, 100);
}

/** `digitalCapture` of `http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture`. */
function sourceType(address: string): string | null {
  return (
    /^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/([A-Za-z]{1,60})\/?$/.exec(address)?.[1] ?? null
  );
}

function takenAt({ xmp, iptc, exif }: Readonly<Record<'xmp' | 'iptc' | 'exif', Tags>>): string | null {
  const [, date, time] = /^(\d{4}:\d\d:\d\d)[ T](\d\d:\d\d:\d\d)/.exec(textOf(exif.DateTimeOriginal)) ?? [];
  const offset = /^[+-]\d\d:\d\d$/.exec(textOf(exif.OffsetTimeOriginal))?.[0] ?? '';
  const ofExif = date && time ? `${date.replaceAll(':', '-')}T${time}${offset}` : '';
  const day = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(textOf(iptc['Date Created']));
  const ofIptc = day ? `${day[1]}-${day[2]}-${day[3]}` : '';
  const found = [textOf(xmp.DateCreated), ofExif, textOf(xmp.CreateDate), ofIptc];
  return (
    found.find((text) => /^\d{4}(-\d\d){0,2}(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.test(text)) ??
    null
  );
}
