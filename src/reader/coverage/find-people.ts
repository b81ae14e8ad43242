import type { Edition } from '../../domain/article.ts';
import { placePath } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';
import type { LivePost } from './read-posts.ts';

/** Somebody who wrote a post. */
export interface PostAuthor {
  readonly name: string;
  /** Of their page, unencoded; null for who has none. */
  readonly path: string | null;
}

export type SignedPost = LivePost & { readonly people: readonly PostAuthor[] };

/** Posts with the pages of who wrote them: of contributors of the edition who have that very name. */
export async function findPeople(
  db: Db,
  edition: Pick<Edition, 'code' | 'pathPrefix'>,
  posts: readonly LivePost[],
): Promise<SignedPost[]> {
  const names = [...new Set(posts.flatMap(({ authors }) => authors))];
  const found =
    names.length === 0
      ? []
      : await db
          .selectFrom('liveContributors')
          .select(['name', 'slug'])
          .where('edition', '=', edition.code)
          .where('name', 'in', names)
          .execute();
  const slugs = new Map(found.map(({ name, slug }) => [name, slug]));
  return posts.map((post) => ({
    ...post,
    people: post.authors.map((name) => {
      const slug = slugs.get(name);
      return { name, path: slug === undefined ? null : placePath(edition, 'author', slug) };
    }),
  }));
}
