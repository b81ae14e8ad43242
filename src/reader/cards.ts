import { articleKey, type Dependency, postsKey } from '../domain/page-keys.ts';
import type { StoryCard } from './queries.ts';
import { pictureFor } from './story-page-context.ts';
import type { Card } from './views/models.ts';

/** What a list shows of a story. */
export function cardOf(story: StoryCard): Card {
  const picture = story.leadImage && story.pictures[story.leadImage.src];
  return {
    id: story.id,
    path: story.path,
    headline: story.headline,
    standfirst: story.standfirst,
    kicker: story.kicker,
    genre: story.genre,
    writers: story.byline.filter((credit) => credit.role === 'writer').map((credit) => credit.name),
    language: story.language,
    direction: story.direction,
    publishedAt: story.firstPublishedAt,
    updatedAt: story.updatedAt,
    isOver: (story.coverage?.endedAt ?? null) !== null,
    newestPostAt: story.newestPostAt ?? null,
    picture: picture ? { ...pictureFor(picture, { shape: '4:3' }), alt: story.leadImage?.alt ?? '' } : null,
  };
}

/** What the card of a story was made from: the story, and while it is covered its newest post. */
export function cardDependencies(story: Pick<StoryCard, 'id' | 'coverage' | 'newestPostAt'>): Dependency[] {
  const { id, coverage, newestPostAt } = story;
  const goesOn = coverage?.endedAt === null;
  const posts = { key: postsKey(id), ...(newestPostAt && { from: newestPostAt.getTime() }) };
  return [{ key: articleKey(id) }, ...(goesOn ? [posts] : [])];
}
