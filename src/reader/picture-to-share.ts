import type { LivePicture } from '../domain/article.ts';
import type { LiveArticle } from './queries.ts';

/** The picture that goes along when a story is shared: the one that was chosen for it, else its first. */
export function pictureToShare(
  story: Pick<LiveArticle, 'sharedPicture' | 'leadImage' | 'pictures'>,
): { readonly picture: LivePicture; readonly alt: string } | null {
  for (const named of [story.sharedPicture, story.leadImage]) {
    const picture = named && story.pictures[named.src];
    if (picture) return { picture, alt: named.alt };
  }
  return null;
}
