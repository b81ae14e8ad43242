import type { Edition } from '../../domain/article.ts';
import { placeKey, placePath } from '../../domain/places.ts';
import type { Messages } from '../messages/messages.ts';
import type { StoryList } from '../pages/list.ts';
import type { Place } from './read-place.ts';

/** The list of the stories of a place. */
export function placeList(edition: Edition, place: Place): StoryList {
  const { kind, slug, name, description } = place;
  const path = placePath(edition, kind, slug);
  return {
    key: placeKey(edition.code, kind, slug),
    title: () => name,
    ...(description !== null && { description: firstLine(description) }),
    place,
    empty: (messages) => emptyWords(messages, place),
    path,
    feedPath: `${path}/feed.xml`,
  };
}

/** For programs, which show a sentence or two. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? '';
}

function emptyWords({ lists }: Messages, { kind }: Place): string {
  return kind === 'author' ? lists.emptyAuthor : lists.emptyTopic;
}
