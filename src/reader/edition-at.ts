import type { Edition } from '../domain/article.ts';

/**
 * The edition whose addresses start like this one; the first edition has no prefix.
 * @throws Error where there is no edition.
 */
export function editionAt(editions: readonly Edition[], path: string): Edition {
  const prefixed = editions.find(
    ({ pathPrefix }) => pathPrefix !== '' && (path === pathPrefix || path.startsWith(`${pathPrefix}/`)),
  );
  const found = prefixed ?? editions.find(({ pathPrefix }) => pathPrefix === '') ?? editions[0];
  if (!found) throw new Error('There is no edition.');
  return found;
}
