import { type StoryDocument, toDocument } from '../../domain/document.ts';
import { diffDocuments } from '../../domain/history/diff-documents.ts';
import { listChanges } from '../../domain/history/list-changes.ts';
import type { Db } from '../../store/db.ts';
import { readDocumentAt } from '../log/read-document.ts';
import type { Difference } from './contract.ts';

/** The document of any version. @throws NotFound when the story or its log has no such version. */
export async function readVersion(db: Db, articleId: string, version: number): Promise<StoryDocument> {
  const { node } = await readDocumentAt(db, articleId, version);
  return toDocument(node);
}

/** What changed from one version to another, by block and by word. @throws NotFound */
export async function compareVersions(
  db: Db,
  articleId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Difference> {
  const before = await readVersion(db, articleId, from);
  const after = await readVersion(db, articleId, to);
  const blocks = listChanges(diffDocuments(before, after)).map((block) => ({
    ...block,
    inside: [...block.inside],
    words: block.words.map((run) => ({ ...run, marks: [...run.marks] })),
    facts: [...block.facts],
  }));
  return { from, to, blocks };
}
