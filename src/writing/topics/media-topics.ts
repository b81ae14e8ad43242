import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../platform/package-root.ts';

/** One of the IPTC Media Topics. */
export interface MediaTopic {
  /** `medtop:20000574` */
  readonly qcode: string;
  readonly broader: string | null;
  /** IPTC wants it to be used no more. */
  readonly isRetired: boolean;
  /** What IPTC names in its place. */
  readonly instead: readonly string[];
  /** By language (BCP 47); English is always there. */
  readonly labels: Readonly<Record<string, string>>;
}

const row = z.tuple([
  z.string(),
  z.string().nullable(),
  z.literal([0, 1]),
  z.array(z.string()),
  z.array(z.string().nullable()),
]);
const file = z.object({ languages: z.array(z.string()), topics: z.array(row) });

let known: readonly MediaTopic[] | undefined;

/** The vocabulary that is shipped, read from its file at the first call. */
export function mediaTopics(): readonly MediaTopic[] {
  known ??= readTopics(join(packageRoot, 'assets/media-topics.json'));
  return known;
}

function readTopics(path: string): MediaTopic[] {
  const { languages, topics } = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  return topics.map(([code, broader, retired, instead, names]) => ({
    qcode: qcodeOf(code),
    broader: broader === null ? null : qcodeOf(broader),
    isRetired: retired === 1,
    instead: instead.map(qcodeOf),
    labels: Object.fromEntries(
      languages.flatMap((language, place) => (names[place] ? [[language, names[place]]] : [])),
    ),
  }));
}

function qcodeOf(code: string): string {
  return `medtop:${code}`;
}

/** A topic's label in a language, or the nearest there is: `pt-BR`, then `pt`, then English. */
export function labelOf(topic: MediaTopic, language: string): string {
  const [primary = 'en'] = language.split('-');
  return topic.labels[language] ?? topic.labels[primary] ?? topic.labels.en ?? topic.qcode;
}
