import { sql } from 'kysely';
import type { Node } from 'prosemirror-model';
import type { Db } from '../../store/db.ts';
import { markupOf } from './check-steps.ts';

/**
 * Raw HTML that stood in a story before: it may stand there again, whoever moves it or takes its deletion back.
 * Else a reporter's undo of a deletion would be refused, and everything they write after it.
 */
export interface KnownMarkup {
  readonly known: ReadonlySet<string>;
  learn(document: Node): void;
  /** Looks these up in the log; true when all of them stood there. */
  stoodBefore(html: readonly string[]): Promise<boolean>;
}

export function knownMarkup(db: Db, articleId: string): KnownMarkup {
  const known = new Set<string>();
  return {
    known,
    learn: (document) => {
      for (const html of markupOf(document)) known.add(html);
    },
    stoodBefore: async (html) => {
      for (const each of html) {
        if (known.has(each)) continue;
        if (!(await stands(db, articleId, each))) return false;
        known.add(each);
      }
      return true;
    },
  };
}

async function stands(db: Db, articleId: string, html: string): Promise<boolean> {
  const path = '$.** ? (@.type == "raw_html" && @.attrs.html == $html)';
  const found = await sql`
    select from draft_steps where article_id = ${articleId}
      and jsonb_path_exists(step, ${path}::jsonpath, ${JSON.stringify({ html })}::jsonb)
    union all
    select from article_revisions where article_id = ${articleId}
      and jsonb_path_exists(document, ${path}::jsonpath, ${JSON.stringify({ html })}::jsonb)
    limit 1
  `.execute(db);
  return found.rows.length > 0;
}
