import { Transform } from 'prosemirror-transform';
import { schema } from '../../src/domain/schema.ts';
import type { Db } from '../../src/store/db.ts';
import { findWriters } from '../../src/writing/history/find-writers.ts';
import { listVersions } from '../../src/writing/history/list-versions.ts';
import { compareVersions, readVersion } from '../../src/writing/history/read-version.ts';
import { restoreVersion } from '../../src/writing/history/restore-version.ts';
import { appendSteps } from '../../src/writing/log/append-steps.ts';
import { keepSnapshot, stepsBetweenSnapshots } from '../../src/writing/log/keep-snapshot.ts';
import { readDocument } from '../../src/writing/log/read-document.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { documentOf, metaOf } from '../../tests/support/drafts.ts';
import { shown } from './percentile.ts';

/** What it costs to look into the history of a story that was typed key by key. Prints a table. */
export async function measureHistory(db: Db, steps: number): Promise<void> {
  const articleId = await typedStory(db, steps);
  const { node, version } = await readDocument(db, articleId);
  const somewhere = () => Math.floor(Math.random() * (version + 1));
  const whole = { version, from: 1, to: node.content.size };
  const recent = { version, from: node.content.size - 60, to: node.content.size - 2 };
  const acts: readonly (readonly [name: string, times: number, act: () => Promise<unknown>])[] = [
    ['any version', 100, () => readVersion(db, articleId, somewhere())],
    [
      'difference of any two',
      50,
      () => compareVersions(db, articleId, { from: somewhere(), to: somewhere() }),
    ],
    ['first page of versions', 50, () => listVersions(db, articleId)],
    ['a later page', 50, () => listVersions(db, articleId, somewhere())],
    ['who wrote the last words', 20, () => findWriters(db, articleId, recent)],
    ['who wrote all of it', 10, () => findWriters(db, articleId, whole)],
    ['restore any version', 10, () => restoreVersion(db, editor, { articleId, version: somewhere() })],
  ];
  console.log(`\na story of ${version} steps              p50 ms   p95 ms   p99 ms      most`);
  for (const [name, times, act] of acts) {
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const began = performance.now();
      await act();
      taken.push(performance.now() - began);
    }
    console.log(`${name.padEnd(32)} ${shown(taken)}`);
  }
}

const editor = { staffId: null, name: 'Bench', role: null, desks: [], grants: [], keyActions: null };

/** Types words at the end of paragraphs, one step a key, with the snapshots that a live story keeps. */
async function typedStory(db: Db, steps: number): Promise<string> {
  const document = documentOf('A long day', ...Array.from({ length: 12 }, (_, place) => `${place}: `));
  const draft = { articleId: null, document, meta: metaOf(), author: 'Bench', reason: 'written' };
  const { articleId } = await saveDraft(db, draft);
  const author = { clientId: 'bench-client', staffId: null, actor: 'Bench' };
  let { node, version } = await readDocument(db, articleId);
  while (version < steps) {
    const change = new Transform(node);
    const paragraph = Math.floor(Math.random() * 12);
    const body = node.child(2);
    let at = node.content.size - body.nodeSize + 1;
    for (let before = 0; before <= paragraph; before += 1) at += body.child(before).nodeSize;
    for (let key = 0; key < stepsBetweenSnapshots; key += 1) {
      change.insert(at - 1 + key, schema.text(key % 6 === 5 ? ' ' : 'n'));
    }
    await appendSteps(db, { articleId, version, steps: change.steps, result: change.doc, author });
    node = change.doc;
    version += change.steps.length;
    await keepSnapshot(db, articleId, { node, version });
  }
  return articleId;
}
