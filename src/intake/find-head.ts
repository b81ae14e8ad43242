import { looksLikeItem, type Unit } from './text-units.ts';

/** What stands above a story's first paragraph. */
export interface Head {
  readonly section?: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly authors: readonly string[];
  readonly publishedAt?: Date;
  /** What follows the head. */
  readonly rest: readonly Unit[];
  readonly notes: readonly string[];
}

const byline =
  /^(?:by|por|par|von|text von|بقلم|كتب|كتبت|تقرير|إعداد)[:\s]+(?<names>[\p{L}][^.!?؟:]{2,80})$/iu;
const bylineSeparator = /\s*(?:,|;|،|\||\s(?:and|y|e|et|und|&|و)\s)\s*/u;
const longestSection = 30;
const longestHeadline = 220;

/** Splits section, headline, standfirst, byline and date from the paragraphs of a story. */
export function findHead(units: readonly Unit[]): Head {
  const head = units.slice(0, endOfHead(units));
  if (head.length === 0) return headOfBareText(units);

  const facts: { authors: string[]; publishedAt?: Date; notes: string[] } = { authors: [], notes: [] };
  const words: Unit[] = [];
  let place = 0;
  for (; place < head.length; place += 1) {
    const unit = head[place] as Unit;
    const named = byline.exec(unit.text)?.groups?.names;
    const date = dateOf(unit.text);
    if (named && words.length > 0) facts.authors.push(...namesIn(named));
    else if (date) facts.publishedAt ??= date;
    else if (words.length > 0 && isReadingTime(unit.text)) facts.notes.push(`Left out: ${unit.text}`);
    else if (looksLikeItem(unit.text) || words.length === 3) break;
    else words.push(unit);
  }
  if (words.length === 0) return headOfBareText(units);
  const { section, titles } = splitSection(words);
  const [headline, second, third] = titles as [Unit, Unit | undefined, Unit | undefined];
  const isStandfirst = second !== undefined && isLongLine(second) && !looksLikeItem(second.text);
  const after = [isStandfirst ? undefined : second, third].filter((unit) => unit !== undefined);
  return {
    ...(section !== undefined && { section }),
    headline: headline.text,
    ...(isStandfirst && { standfirst: second.text }),
    authors: facts.authors,
    ...(facts.publishedAt && { publishedAt: facts.publishedAt }),
    rest: [...after, ...units.slice(place)],
    notes: facts.notes,
  };
}

/**
 * Where the head ends: at the first prose; but a summary of a sentence or two may stand between headline and
 * byline, so prose that a byline or a date follows at once still belongs to it.
 */
function endOfHead(units: readonly Unit[]): number {
  const prose = units.findIndex(isProse);
  if (prose === -1) return units.length;
  const following = units[prose + 1];
  const isSummary =
    prose > 0 && (units[prose]?.text.length ?? 0) < 400 && following && isFact(following.text);
  return isSummary ? endOfFacts(units, prose + 1) : prose;
}
function endOfFacts(units: readonly Unit[], from: number): number {
  const length = units.slice(from).findIndex((unit) => !isFact(unit.text));
  return length === -1 ? units.length : from + length;
}

/** A byline, a date or a reading time. */
function isFact(text: string): boolean {
  return byline.test(text) || dateOf(text) !== null || isReadingTime(text);
}

function headOfBareText(units: readonly Unit[]): Head {
  const [first, ...rest] = units;
  if (!first) return { headline: '', authors: [], rest: [], notes: [] };
  if (first.text.length <= longestHeadline) return { headline: first.text, authors: [], rest, notes: [] };
  const sentence = /^.{20,160}?[.!?؟。](?=\s|$)/u.exec(first.text)?.[0] ?? first.text.slice(0, 120);
  return {
    headline: sentence.replace(/\.$/, ''),
    authors: [],
    rest: units,
    notes: ['No headline was found: the first sentence stands in for it.'],
  };
}

function isProse({ text }: Unit): boolean {
  const endsSentence = /[.!…。؟:]["'”’»)]*$/u.test(text);
  return text.length > 100 && (endsSentence || text.length > longestHeadline);
}

function isLongLine({ text }: Unit): boolean {
  return text.split(/\s+/).length >= 9;
}

/** A short first line above a longer one, or the last step of `Home > World > Africa`. */
function splitSection(words: readonly Unit[]): { section?: string; titles: readonly Unit[] } {
  const [first, second] = words;
  if (!first || !second) return { titles: words };
  const steps = first.text.split(/\s*[>›»/|]\s*/);
  const last = steps.at(-1) ?? '';
  const isTrail = steps.length > 1 && first.text.length < 80 && last.length <= longestSection;
  if (isTrail) return { section: last, titles: words.slice(1) };
  const [length, next] = [first, second].map((unit) => unit.text.split(/\s+/).length) as [number, number];
  const isShort = first.text.length <= longestSection && !/[.!?؟]$/.test(first.text);
  const isSection = isShort && ((length <= 2 && next >= 3) || (length === 3 && next >= 5));
  return isSection ? { section: first.text, titles: words.slice(1) } : { titles: words };
}

function namesIn(text: string): string[] {
  return text
    .split(bylineSeparator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isReadingTime(text: string): boolean {
  return /^\d+\s*(min(ute)?s?( read)?|minutos( de lectura)?|min\. de lecture|min\.? lesezeit|دقائق( للقراءة)?)$/i.test(
    text,
  );
}

const datePrefix =
  /^(published|updated|posted|last updated|publicado|actualizado|publié|mis à jour|veröffentlicht|aktualisiert|نشر(ت)?|آخر تحديث)( on| at| el| le| am| في)?[:\s]*/i;
const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const englishDate =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}(?:,?\s+(?:at\s+)?\d{1,2}:\d{2}\s*(?:am|pm)?(?:\s*(?:utc|gmt))?)?$/i;

/** The instant a line says and nothing else, UTC where it names no zone; or null. */
function dateOf(text: string): Date | null {
  const line = text.replace(datePrefix, '').trim();
  if (!isoDate.test(line) && !englishDate.test(line)) return null;
  const plain = line.replace(/(\d)(st|nd|rd|th)\b/gi, '$1').replace(/\bat\s+/i, '');
  const hasZone = /(z|utc|gmt|[+-]\d{2}:?\d{2})$/i.test(plain);
  const at = new Date(isoDate.test(plain) || hasZone ? plain : `${plain} UTC`);
  return Number.isNaN(at.getTime()) ? null : at;
}
