import { collab, getVersion, receiveTransaction } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import type { Surface } from './contract.ts';
import { displacedWords, type Unconfirmed } from './displaced.ts';

export interface LoggedStep {
  readonly step: Step;
  readonly clientId: string;
}

/** A document with the place in the log it stands at. */
export interface LogPlugin {
  readonly plugin: Plugin;
  version(state: EditorState): number;
  unconfirmed(state: EditorState): readonly Unconfirmed[];
  /**
   * Takes entries of the log, in their order: own ones confirm what was sent, over others' the rest is rebased.
   *
   * Own and others' entries are taken run by run. prosemirror-collab knows own steps at the beginning alone; what a
   * closed window has kept may be older than what it last sent, and its own come after others' then. Own entries
   * beyond what was kept are taken as those of somebody else.
   * @returns words of steps that found no place any more; see displaced.ts.
   */
  receive(surface: Surface, entries: readonly LoggedStep[]): string;
  /** Takes everything unconfirmed back out. */
  takeBack(state: EditorState): Transaction;
}

/** @param version of the document the state begins with. */
export function logPlugin(clientId: string, version: number): LogPlugin {
  const plugin: Plugin = collab({ version, clientID: clientId });
  const unconfirmed = (state: EditorState): readonly Unconfirmed[] => plugin.getState(state).unconfirmed;
  // As prosemirror-collab itself writes it; there is no function for it.
  const unconfirmedAfter = (received: Transaction): number =>
    plugin.spec.key ? received.getMeta(plugin.spec.key).unconfirmed.length : 0;
  return {
    plugin,
    version: getVersion,
    unconfirmed,
    receive: (surface, entries) => {
      const displaced: string[] = [];
      for (const run of runsOf(entries, clientId)) {
        const own = run[0]?.clientId === clientId ? unconfirmed(surface.state).length : 0;
        take(surface, run.slice(0, own));
        const others = run.slice(own).map(({ step }) => ({ step, clientId: '' }));
        const [document, before] = [surface.state.doc, unconfirmed(surface.state)];
        const received = take(surface, others);
        // Counted before plugins of the editor add steps of their own to what was received.
        if (received && unconfirmedAfter(received) < before.length) {
          const over = others.map(({ step }) => step);
          displaced.push(displacedWords(document, before, over));
        }
      }
      return displaced.filter((words) => words !== '').join('\n');
    },
    takeBack: (state) => {
      const steps = unconfirmed(state);
      const transaction = state.tr;
      for (const { inverted } of steps.toReversed()) transaction.step(inverted);
      // As prosemirror-collab itself writes it; there is no function for it.
      if (plugin.spec.key)
        transaction.setMeta(plugin.spec.key, { version: getVersion(state), unconfirmed: [] });
      return transaction.setMeta('rebased', steps.length).setMeta('addToHistory', false);
    },
  };
}

/** The state a log's document begins with. */
export function beginState(document: Node, plugins: readonly Plugin[]): EditorState {
  return EditorState.create({ doc: document, plugins: [...plugins] });
}

function take(surface: Surface, entries: readonly LoggedStep[]): Transaction | null {
  if (entries.length === 0) return null;
  const steps = entries.map(({ step }) => step);
  const clientIds = entries.map(({ clientId }) => clientId);
  const received = receiveTransaction(surface.state, steps, clientIds, { mapSelectionBackward: true });
  surface.dispatch(received);
  return received;
}

function runsOf(entries: readonly LoggedStep[], clientId: string): LoggedStep[][] {
  const runs: LoggedStep[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    const isSame = last && (last[0]?.clientId === clientId) === (entry.clientId === clientId);
    if (isSame) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
