// Makes assets/media-topics.json from IPTC's own files (https://cv.iptc.org/newscodes/mediatopic, format JSON-LD): the
// newest English one, and one with labels in more languages.
//   node scripts/build-media-topics.ts cptall-en-GB.json cptall-x-all.json
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../src/platform/package-root.ts';

const concept = z.object({
  qcode: z.string().regex(/^medtop:\d{8}$/),
  prefLabel: z.record(z.string(), z.string()),
  broader: z.array(z.string()).default([]),
  retired: z.string().optional(),
  changeNote: z.record(z.string(), z.string()).default({}),
});
const scheme = z.object({ dateReleased: z.string(), conceptSet: z.array(concept) });
type Concept = z.infer<typeof concept>;

/** What the files call a language, by its BCP 47 name. */
const languages = {
  en: 'en-GB',
  ar: 'ar',
  da: 'dk',
  de: 'de',
  es: 'es',
  fr: 'fr',
  pt: 'pt-PT',
  'pt-BR': 'pt-BR',
  sv: 'se',
  zh: 'zh-Hans',
};

const [newestPath, translatedPath] = process.argv.slice(2);
if (!newestPath || !translatedPath)
  throw new Error('Name two files: the newest English one, and one with labels.');
const newest = read(newestPath);
const translated = read(translatedPath);
const labels = new Map(translated.conceptSet.map((each) => [each.qcode, each.prefLabel]));
const active = new Set(newest.conceptSet.filter(({ retired }) => !retired).map(({ qcode }) => codeOf(qcode)));
const rows = newest.conceptSet.map((each) => JSON.stringify(rowOf(each)));
const head = {
  title: 'IPTC Media Topics',
  attribution:
    'IPTC NewsCodes Media Topics © International Press Telecommunications Council (https://iptc.org), from https://cv.iptc.org/newscodes/mediatopic, licensed under CC BY 4.0. Labels, hierarchy and replacements only; definitions and notes were left out.',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  released: { en: newest.dateReleased.slice(0, 10), others: translated.dateReleased.slice(0, 10) },
  languages: Object.keys(languages),
};
const text = `${JSON.stringify(head, null, 1).slice(0, -2)},\n "topics": [\n${rows.join(',\n')}\n]}\n`;
writeFileSync(join(packageRoot, 'assets/media-topics.json'), text);

function read(path: string): z.infer<typeof scheme> {
  return scheme.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function codeOf(name: string): string {
  return name.slice(-8);
}

/** Code, broader, retired, what to use instead, labels in the order of the languages. */
function rowOf(each: Concept): readonly unknown[] {
  const known: Readonly<Record<string, string | undefined>> = {
    ...labels.get(each.qcode),
    'en-GB': each.prefLabel['en-GB'],
  };
  const names = Object.values(languages).map((language) => known[language]?.trim() || null);
  const broader = each.broader[0] ? codeOf(each.broader[0]) : null;
  return [codeOf(each.qcode), broader, each.retired ? 1 : 0, each.retired ? insteadOf(each) : [], names];
}

/** What the note of its retirement names. */
function insteadOf(each: Concept): string[] {
  const named =
    Object.values(each.changeNote)
      .join(' ')
      .match(/\b\d{8}\b/g) ?? [];
  return [...new Set(named)].filter((code) => active.has(code));
}
