import type { Edition } from '../../domain/article.ts';
import type { Db } from '../../store/db.ts';
import { readOwnWords } from '../queries.ts';
import { writtenLanguage } from './format.ts';
import { type Messages, messagesFor } from './messages.ts';

/** Groups whose words editors can replace. Those of blocks go by a story's language, not by its edition. */
const groups = [
  'page',
  'article',
  'related',
  'comments',
  'commentForm',
  'commentErrors',
  'lists',
  'placeKinds',
  'places',
  'storylinePlaces',
  'search',
  'choices',
  'coverage',
  'device',
  'history',
  'translations',
  'trouble',
  'privacy',
] as const;
/** Shown when nothing can be read: they stand in a file. */
const fixed: ReadonlySet<string> = new Set([
  'trouble.badRequestTitle',
  'trouble.badRequestText',
  'trouble.failedTitle',
  'trouble.failedText',
  'trouble.maintenanceTitle',
  'trouble.closedText',
  'trouble.unsentText',
]);

/**
 * The messages that editors can replace, by name, as the site says them in a language. Those that count or name
 * something are made by a function and are not among them.
 */
export function replaceableMessages(language: string): Readonly<Record<string, string>> {
  const messages = messagesFor(language);
  const named = groups.flatMap((group) =>
    Object.entries(messages[group]).flatMap(([key, words]): [string, string][] =>
      typeof words === 'string' && !fixed.has(`${group}.${key}`) ? [[`${group}.${key}`, words]] : [],
    ),
  );
  return Object.fromEntries(named);
}

/** The messages of an edition, its own words in them. */
export async function messagesOf(readerDb: Db, edition: Edition): Promise<Messages> {
  return withOwnWords(messagesFor(writtenLanguage(edition)), await readOwnWords(readerDb, edition.code));
}

/** The same messages with these words in the place of their own; names that there are not are passed over. */
function withOwnWords(messages: Messages, own: ReadonlyMap<string, string>): Messages {
  if (own.size === 0) return messages;
  const replaced = groups.map((group) => [
    group,
    Object.fromEntries(
      Object.entries(messages[group]).map(([key, words]) => [
        key,
        typeof words === 'string' ? (own.get(`${group}.${key}`) ?? words) : words,
      ]),
    ),
  ]);
  return { ...messages, ...Object.fromEntries(replaced) };
}
