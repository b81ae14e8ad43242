import { listEditions } from '../publishing/queries.ts';
import type { Db } from '../store/db.ts';

/** The paper's own name, and the language that its mail is written in: those of its first edition. */
export async function readPaperName(
  db: Db,
): Promise<{ readonly name: string; readonly language: 'en' | 'ar' }> {
  const [first] = await listEditions(db);
  const isArabic = first !== undefined && new Intl.Locale(first.language).language === 'ar';
  return { name: first?.name ?? 'Masthead', language: isArabic ? 'ar' : 'en' };
}
