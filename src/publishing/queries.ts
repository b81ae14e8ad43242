import type { Edition } from '../domain/article.ts';
import { InvalidInput } from '../domain/errors.ts';
import type { Db } from '../store/db.ts';

/** The editions in their order. */
/** All editions, the first one of the paper first. */
export function listEditions(db: Db): Promise<Edition[]> {
  return db.selectFrom('editions').selectAll().orderBy('position').execute();
}

/** @throws InvalidInput that names the editions there are. */
export async function readEdition(db: Db, code: string): Promise<Edition> {
  const editions = await listEditions(db);
  const edition = editions.find((one) => one.code === code);
  if (edition) return edition;
  const codes = editions.map((one) => one.code).join(', ');
  throw new InvalidInput(`There is no edition "${code}". There are: ${codes}.`);
}

/** The edition of `code`; without one, the first edition in that language (BCP 47), else the first of all. */
export async function findEdition(db: Db, code: string | null, language: string): Promise<Edition> {
  if (code !== null) return readEdition(db, code);
  const editions = await listEditions(db);
  const primary = (tag: string) => new Intl.Locale(tag).language;
  const found = editions.find((edition) => primary(edition.language) === primary(language)) ?? editions[0];
  if (!found) throw new InvalidInput('There is no edition yet. Start `masthead serve` once to lay the site.');
  return found;
}
