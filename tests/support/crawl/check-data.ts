import Validator from '@adobe/structured-data-validator';
import { pathOf } from './check-links.ts';
import { htmlPages } from './check-pages.ts';
import type { Crawl } from './crawl.ts';
import { schemaVocabulary } from './schema-vocabulary.ts';

const stories = [
  'NewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
  'BackgroundNewsArticle',
  'LiveBlogPosting',
];
const ofStories = [
  ...['headline', 'author', 'datePublished', 'dateModified', 'publisher', 'mainEntityOfPage', 'url'],
  ...['inLanguage', 'isAccessibleForFree'],
];

/** What search engines and the house ask for beyond what the validator knows of. */
const required: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(stories.map((type) => [type, ofStories])),
  LiveBlogPosting: [...ofStories, 'coverageStartTime', 'liveBlogUpdate'],
  ProfilePage: ['url', 'mainEntity'],
  CollectionPage: ['url', 'name'],
  Person: ['name', 'url'],
  NewsMediaOrganization: ['name', 'url'],
  CreativeWorkSeries: ['name', 'url'],
  CorrectionComment: ['text', 'datePublished'],
  ItemList: ['itemListElement'],
};

type Thing = Readonly<Record<string, unknown>>;

/** Everything wrong in the structured data of the pages: no JSON, no such type or property, something missing. */
export async function dataFaults(crawl: Crawl): Promise<string[]> {
  const validator = new Validator(schemaVocabulary());
  const faults: string[] = [];
  for (const { url, document } of htmlPages(crawl)) {
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      const found = await faultsIn(validator, crawl, script.textContent ?? '');
      faults.push(...found.map((fault) => `${pathOf(url)}: ${fault}`));
    }
  }
  return faults;
}

async function faultsIn(validator: Validator, crawl: Crawl, json: string): Promise<string[]> {
  const things = parse(json);
  if (!things) return ['structured data is no JSON'];
  const jsonld = Object.groupBy(things, (thing) => String(thing['@type'] ?? 'nothing'));
  const issues = await validator.validate({ jsonld: jsonld as Readonly<Record<string, Thing[]>> });
  const errors = issues.map(({ issueMessage, path }) => {
    const where = path.map(({ type, property }) => property ?? type).join('.');
    return `${where}: ${issueMessage}`;
  });
  const all = things.flatMap((thing) => [...nested(thing)]);
  return [
    ...things.filter((thing) => thing['@context'] !== 'https://schema.org').map(() => 'not of schema.org'),
    ...errors,
    ...all.flatMap(lacking),
    ...all.flatMap((thing) => untrue(crawl, thing)),
  ];
}

function parse(json: string): Thing[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return (Array.isArray(value) ? value : [value]) as Thing[]; // each is looked at as what it may be
  } catch {
    return null;
  }
}

/** A thing and all things in it. */
function* nested(value: unknown): Generator<Thing> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nested(each);
  } else if (typeof value === 'object' && value !== null) {
    const thing = value as Thing;
    yield thing;
    for (const each of Object.values(thing)) yield* nested(each);
  }
}

function lacking(thing: Thing): string[] {
  const type = String(thing['@type'] ?? '');
  if (type === '') return ['something has no type'];
  const isThere = (name: string) => {
    const value = thing[name];
    return (
      value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
    );
  };
  const dates = Object.entries(thing).filter(([name]) => /^date|Time$/.test(name));
  return [
    ...(required[type] ?? []).filter((name) => !isThere(name)).map((name) => `${type} has no ${name}`),
    ...dates
      .filter(
        ([, value]) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(String(value)),
      )
      .map(([name, value]) => `${type}.${name} is no time with a zone: ${value}`),
  ];
}

const addresses = new Set(['url', 'item', 'mainEntityOfPage', 'image']);

/** Addresses of the site that are not there, and such that are not whole. */
function untrue({ pages }: Crawl, thing: Thing): string[] {
  const origin = new URL([...pages.keys()][0] ?? 'http://nothing').origin;
  return Object.entries(thing)
    .filter(([name]) => addresses.has(name))
    .flatMap(([name, value]) => [value].flat().map((address) => ({ name, address })))
    .flatMap(({ name, address }) => {
      if (typeof address !== 'string') return [];
      if (!URL.canParse(address)) return [`${name} is no whole address: ${address}`];
      const url = new URL(address);
      url.hash = '';
      if (url.origin !== origin || name === 'image') return [];
      return pages.get(url.href)?.status === 200 ? [] : [`${name} leads nowhere: ${pathOf(address)}`];
    });
}
