import type { Edition } from '../domain/article.ts';
import { InvalidInput } from '../domain/errors.ts';
import { editions } from '../domain/refusals/editions.ts';
import type { Db } from '../store/db.ts';

/** The editions in their order. */
/** All editions, the first one of the paper first. */
export function listEditions(db: Db): Promise<Edition[]> {
  return db.selectFrom('editions').selectAll().orderBy('position').execute();
}

/** @throws InvalidInput that names the editions there are. */
export async function readEdition(db: Db, code: string): Promise<Edition> {
  const all = await listEditions(db);
  const edition = all.find((one) => one.code === code);
  if (edition) return edition;
  const codes = all.map((one) => one.code);
  throw new InvalidInput(editions.edition_unknown_among({ code, codes }));
}

/** The edition of `code`; without one, the first edition in that language (BCP 47), else the first of all. */
export async function findEdition(db: Db, code: string | null, language: string): Promise<Edition> {
  if (code !== null) return readEdition(db, code);
  const all = await listEditions(db);
  const primary = (tag: string) => new Intl.Locale(tag).language;
  const found = all.find((edition) => primary(edition.language) === primary(language)) ?? all[0];
  if (!found) throw new InvalidInput(editions.editions_missing());
  return found;
}
