import type { Node } from 'prosemirror-model';
import { toDocument } from '../../../src/domain/document.ts';
import type { Db } from '../../../src/store/db.ts';
import { applied, readDocument, readDocumentAt, readSteps } from '../../../src/writing/log/read-document.ts';
import { schemaOfVersion } from '../schema-versions.ts';
import { type Ledger, type SoakWriter, signatureOf } from './soak-writer.ts';

export interface Account {
  /** Steps that windows made. */
  readonly made: number;
  readonly logged: number;
  /** Found no place any more; their words were shown to who wrote them. */
  readonly dropped: number;
  readonly characters: number;
}

/**
 * Everybody has the same document, which is what the log makes of the first; each step that a window made is in the log
 * once and in its order, or found no place, and then its words were shown. @throws Error that says what is wrong.
 */
export async function checkSoak(db: Db, storyId: string, writers: readonly SoakWriter[]): Promise<Account> {
  const history = schemaOfVersion(Math.max(...writers.map(({ schemaVersion }) => schemaVersion)));
  const { node, version } = await readDocument(db, storyId, history);
  for (const [place, writer] of writers.entries()) same(writer.state().doc, node, `writer ${place}`);
  const steps = await readSteps(db, storyId, { after: 0 }, history);
  if (steps.length !== version) throw new Error(`the log has ${steps.length} steps for version ${version}`);
  const first = await readDocumentAt(db, storyId, 0, history);
  const replayed = steps.reduce((document, step) => applied(document, step), first.node);
  same(replayed, node, 'the log from its beginning');
  replayed.check();
  let [made, dropped] = [0, 0];
  const byClient = Map.groupBy(steps, ({ clientId }) => clientId);
  for (const writer of writers) {
    const shown = writer.displaced.join('\n');
    for (const ledger of writer.ledgers) {
      const logged = (byClient.get(ledger.clientId) ?? []).map(({ step }) => signatureOf(step));
      made += ledger.made.length;
      dropped += ledger.made.length - logged.length;
      checkLedger(ledger, logged, shown);
    }
  }
  return { made, logged: steps.length, dropped, characters: node.textContent.length };
}

function same(one: Node, other: Node, who: string): void {
  if (JSON.stringify(toDocument(one)) !== JSON.stringify(toDocument(other))) {
    throw new Error(`${who} has another document:\n${one.textContent}\n${other.textContent}`);
  }
}

function checkLedger(ledger: Ledger, logged: readonly string[], shown: string): void {
  const { clientId, made, confirmed, dropped, isWhole } = ledger;
  const missing = missingFrom(made, logged, clientId);
  if (logged.length < confirmed) {
    throw new Error(`${clientId} saw ${confirmed} steps confirmed; the log has ${logged.length}`);
  }
  if (isWhole && missing.length !== dropped) {
    throw new Error(`${clientId}: ${missing.length} steps are not in the log; ${dropped} lost their place`);
  }
  for (const step of missing) {
    const words = step.slice(step.indexOf(':') + 1).trim();
    if (/^\w+\d+$/.test(words) && !shown.includes(words)) {
      const counts = `${made.length} made, ${confirmed} confirmed, ${dropped} dropped, ${logged.length} logged`;
      const missed = missing.map((each) => made.indexOf(each));
      throw new Error(
        `${clientId}: "${words}" is neither in the log nor shown as displaced (whole ${isWhole}; ${counts}; missing ${missed})`,
      );
    }
  }
}

/** What was made and not logged. @throws when something was logged that was not made, twice, or in another order. */
function missingFrom(made: readonly string[], logged: readonly string[], clientId: string): string[] {
  const missing: string[] = [];
  let place = 0;
  for (const step of made) {
    if (step === logged[place]) place += 1;
    else missing.push(step);
  }
  if (place < logged.length) {
    throw new Error(`${clientId}: step ${place} of its own in the log was not made then: ${logged[place]}`);
  }
  return missing;
}
