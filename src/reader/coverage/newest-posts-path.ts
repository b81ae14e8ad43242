import type { Edition } from '../../domain/article.ts';

/** Where the newest posts of a live story stand by themselves, the same for everybody who asks whether there are more. */
export function newestPostsPath(edition: Pick<Edition, 'pathPrefix'>, articleId: string): string {
  return `${edition.pathPrefix}/live/new/${articleId}`;
}
