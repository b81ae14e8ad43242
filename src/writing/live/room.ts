import { closeCodes } from '../../domain/live-protocol.ts';
import { documents } from '../../domain/refusals/documents.ts';
import { appendSteps } from '../log/append-steps.ts';
import { checkSteps } from '../log/check-steps.ts';
import { knownMarkup } from '../log/known-markup.ts';
import {
  applied,
  type DraftDocument,
  type LoggedStep,
  readDocument,
  readSteps,
} from '../log/read-document.ts';
import type { Hello, ServerMessage } from './contract.ts';
import { fairTurns } from './fair-turns.ts';
import { type Member, refuse, say, sayToAll } from './member.ts';
import { openPeople, type People } from './people.ts';
import type { RoomContext } from './room-context.ts';
import { snapshotKeeper } from './snapshot-keeper.ts';
import { welcomeOf } from './welcome.ts';

/** A story that is open in this process: its newest document in memory, and who is there. */
export interface Room {
  readonly people: People;
  readonly version: () => number;
  readonly isEmpty: () => boolean;
  join(member: Member, from: Hello['from']): Promise<void>;
  leave(member: Member): void;
  /** Takes a member's steps into the log, or tells them why not. */
  submit(member: Member, version: number, steps: readonly unknown[]): Promise<void>;
  /** Brings in what other processes logged. */
  catchUp(): Promise<void>;
  sayToAll(message: ServerMessage): void;
  /** Writes the snapshot and sends everybody away, who will come back by themselves. */
  close(): Promise<void>;
}

/**
 * Opens a story. Whatever changes its document is done one after the other. `onBroken`: the room is of no use any
 * more. @throws NotFound, Unavailable
 */
export async function openRoom(ctx: RoomContext, articleId: string, onBroken: () => void): Promise<Room> {
  const { db, schema } = ctx;
  let current: DraftDocument = await readDocument(db, articleId, schema);
  let isClosed = false;
  const members = new Set<Member>();
  const people = openPeople(members, (words) => ctx.tellOthers(articleId, words));
  const markup = knownMarkup(db, articleId);
  const snapshots = snapshotKeeper(ctx, articleId, () => current);
  const turns = fairTurns<Member>();
  const inOrder = oneAfterTheOther();

  const advance = (next: DraftDocument, steps: readonly Pick<LoggedStep, 'step' | 'clientId'>[]) => {
    const version = current.version;
    current = next;
    sayToAll(members, {
      type: 'steps',
      version,
      steps: steps.map(({ step }) => step.toJSON()),
      clientIds: steps.map(({ clientId }) => clientId),
    });
  };

  const catchUp = async () => {
    const entries = await readSteps(db, articleId, { after: current.version }, schema);
    const version = current.version + entries.length;
    if (entries.length > 0) advance({ node: entries.reduce(applied, current.node), version }, entries);
  };

  const take = async (member: Member, version: number, json: readonly unknown[]) => {
    if (version !== current.version) return turns.lost(member, () => say(member, behind(current.version)));
    const rules = { markup: member.rights.mayMarkup ? ('any' as const) : markup.known };
    let checked = checkSteps(current.node, json, rules);
    if (checked.kind === 'markup' && (await markup.stoodBefore(checked.html))) {
      checked = checkSteps(current.node, json, rules);
    }
    if (checked.kind === 'markup') return refuse(member, documents.raw_html_not_allowed());
    if (checked.kind === 'refused') return refuse(member, checked.refusal);
    const { clientId, staffId, name: actor } = member;
    const author = { clientId, staffId, actor };
    const { steps, result } = checked;
    if ((await appendSteps(db, { articleId, version, steps, result, author }, schema)) === 'behind') {
      await catchUp();
      return turns.lost(member, () => say(member, behind(current.version)));
    }
    turns.won(member);
    if (member.rights.mayMarkup) markup.learn(result);
    advance(
      { node: result, version: version + steps.length },
      steps.map((step) => ({ step, clientId })),
    );
    snapshots.noteChange();
  };

  /** What the log holds is not known after an error: everybody comes back to a fresh room. */
  const guarded = (work: () => Promise<void> | void): Promise<void> =>
    inOrder(async () => {
      if (isClosed) return;
      try {
        await work();
      } catch (error) {
        isClosed = true;
        onBroken();
        ctx.log.warn(
          { err: error, articleId },
          'a live story was closed; its writers come back by themselves',
        );
        for (const member of members) member.close(closeCodes.tryLater, 'Try again in a moment.');
      }
    });

  markup.learn(current.node);
  return {
    people,
    version: () => current.version,
    isEmpty: () => members.size === 0,
    join: (member, from) =>
      guarded(async () => {
        await catchUp();
        const welcome = await welcomeOf(ctx, articleId, current, from);
        if (welcome === null) return member.close(closeCodes.notFound, 'The story has no such version.');
        say(member, {
          type: 'welcome',
          id: member.id,
          mayEdit: member.rights.mayEdit,
          ...welcome,
          people: people.all(),
        });
        members.add(member);
        people.enter(member);
        ctx.presence.enter(articleId, member);
      }),
    leave: (member) => {
      if (!members.delete(member)) return;
      turns.forget(member);
      people.leave(member);
      ctx.presence.leave(member);
    },
    submit: async (member, version, steps) => {
      await turns.wait(member);
      await guarded(async () => {
        if (members.has(member)) await take(member, version, steps);
      });
    },
    catchUp: () => guarded(catchUp),
    sayToAll: (message) => sayToAll(members, message),
    close: async () => {
      await inOrder(async () => {
        isClosed = true;
      });
      for (const member of members) member.close(closeCodes.tryLater, 'Masthead starts again.');
      await snapshots.finish();
    },
  };
}

function behind(version: number): ServerMessage {
  return { type: 'behind', version };
}

function oneAfterTheOther(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work, work);
    return last;
  };
}
