import { foldWords, withoutArticle } from '../../domain/fold-words.ts';
import { labelOf, type MediaTopic } from './media-topics.ts';

/** A Media Topic that answers a search. */
export interface FoundMediaTopic {
  readonly qcode: string;
  readonly name: string;
  /** Names of the topics above it, the widest first. */
  readonly path: readonly string[];
  /** The retired name that was looked for, where this topic stands for it. */
  readonly insteadOf: string | null;
}

/** Searches the vocabulary in one language. Pure; about a tenth of a millisecond a search. */
export type MediaTopicSearch = (query: string, limit: number) => FoundMediaTopic[];

interface Entry {
  readonly topic: MediaTopic;
  /** The label's words, folded, one after the other. */
  readonly label: string;
  readonly depth: number;
}

/** Makes the index of one language, which is kept. */
export function mediaTopicSearch(topics: readonly MediaTopic[], language: string): MediaTopicSearch {
  const byCode = new Map(topics.map((topic) => [topic.qcode, topic]));
  const entries: Entry[] = topics.map((topic) => ({
    topic,
    label: foldWords(labelOf(topic, language)).join(' '),
    depth: ancestors(topic, byCode).length,
  }));
  const index = entries
    .flatMap((entry) =>
      entry.label
        .split(' ')
        .flatMap(withoutArticle)
        .map((word) => ({ word, entry })),
    )
    .sort((one, other) => compare(one.word, other.word));
  const present = (topic: MediaTopic, insteadOf: string | null): FoundMediaTopic => ({
    qcode: topic.qcode,
    name: labelOf(topic, language),
    path: ancestors(topic, byCode).map((each) => labelOf(each, language)),
    insteadOf,
  });
  return (query, limit) => {
    const words = foldWords(query);
    if (words.length === 0) return [];
    const [first, ...rest] = words.map((word) => withPrefix(index, word));
    const found = [...(first ?? [])].filter((entry) => rest.every((others) => others.has(entry)));
    found.sort((one, other) => rankOf(one, words) - rankOf(other, words) || compare(one.label, other.label));
    const presented = new Map<string, FoundMediaTopic>();
    for (const { topic } of found) {
      if (presented.size >= limit) break;
      for (const current of currentOf(topic, byCode)) {
        if (presented.has(current.qcode)) continue;
        presented.set(current.qcode, present(current, topic.isRetired ? labelOf(topic, language) : null));
      }
    }
    return [...presented.values()].slice(0, limit);
  };
}

/** The topic itself, or those in use that a retired one leads to; none where IPTC names none. */
function currentOf(topic: MediaTopic, byCode: ReadonlyMap<string, MediaTopic>): MediaTopic[] {
  if (!topic.isRetired) return [topic];
  return topic.instead.flatMap((qcode) => byCode.get(qcode) ?? []);
}

/** What a topic belongs to, the widest first. */
function ancestors(topic: MediaTopic, byCode: ReadonlyMap<string, MediaTopic>): MediaTopic[] {
  const above: MediaTopic[] = [];
  let next = topic.broader;
  while (next !== null && above.length < 10) {
    const broader = byCode.get(next);
    if (!broader) break;
    above.unshift(broader);
    next = broader.broader;
  }
  return above;
}

/** Entries with a word that begins so, by halving the sorted index. */
function withPrefix(index: readonly { word: string; entry: Entry }[], prefix: string): Set<Entry> {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle]?.word ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<Entry>();
  for (let place = low; index[place]?.word.startsWith(prefix); place += 1) {
    const entry = index[place]?.entry;
    if (entry) found.add(entry);
  }
  return found;
}

/** Low is first: the very label, one that begins so, one in use, a wide one, a short one. */
function rankOf({ topic, label, depth }: Entry, words: readonly string[]): number {
  const query = words.join(' ');
  const place = label === query ? 0 : label.startsWith(query) ? 1 : 2;
  return (topic.isRetired ? 10_000 : 0) + place * 1_000 + depth * 100 + Math.min(label.length, 99);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
