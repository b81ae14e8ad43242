import { type StyleProblem, styleChecker } from '../../domain/house-style/check-style.ts';
import { linksOf } from '../../domain/house-style/links.ts';
import type { Db } from '../../store/db.ts';
import { readDocument } from '../log/read-document.ts';
import { findLinkTroubles, type LinkContext } from './find-link-troubles.ts';
import { readStyle } from './read-style.ts';

export interface CheckedStory {
  /** Of the log: the places of the problems are of this document. */
  readonly version: number;
  readonly problems: readonly StyleProblem[];
}

/** Holds a story as it is in the newsroom to the house style, as the editor does while it is written. @throws NotFound */
export async function checkStory(ctx: LinkContext, articleId: string): Promise<CheckedStory> {
  const { node, version } = await readDocument(ctx.db, articleId);
  const [style, meta, links] = await Promise.all([
    readStyle(ctx.db),
    readMeta(ctx.db, articleId),
    findLinkTroubles(ctx, [...new Set(linksOf(node).map(({ target }) => target))]),
  ]);
  return { version, problems: styleChecker(style)(node, meta, { links }) };
}

async function readMeta(db: Db, articleId: string) {
  const { meta } = await db
    .selectFrom('articles')
    .select('meta')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow();
  return meta;
}
