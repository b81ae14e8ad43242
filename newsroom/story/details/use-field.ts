import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type FieldName, fieldActions } from '../../../src/domain/story-fields.ts';
import type { FieldConflict } from '../../../src/writing/fields/contract.ts';
import { ApiProblem, send } from '../../api.ts';
import { useActor, useMay } from '../../session.tsx';
import { type FieldDraft, keepDraft, readDraft } from './kept-drafts.ts';
import { type Fields, fieldsKey } from './use-fields.ts';

export type FieldState =
  | { readonly kind: 'idle' | 'unsaved' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Somebody changed it meanwhile: `theirs` is what it is now. */
  | { readonly kind: 'conflict'; readonly theirs: unknown; readonly by: string | null };

/** One field in somebody's hands. */
export interface FieldHandle<T> {
  readonly name: FieldName;
  /** What is shown: what they wrote, else what is saved. */
  readonly value: T;
  readonly state: FieldState;
  readonly mayEdit: boolean;
  /** They write; nothing is sent yet. */
  write(value: T): void;
  /** Saves what was written, or this. */
  save(value?: T): void;
  /** In a conflict: theirs is replaced by mine. */
  keepMine(): void;
  /** What was written is given up. */
  drop(): void;
}

/** A field of a story that saves by itself, and loses nothing when it cannot. */
export function useField<F extends FieldName>(
  storyId: string,
  answer: Fields,
  name: F,
): FieldHandle<Fields['fields'][F]> {
  type Value = Fields['fields'][F];
  const queries = useQueryClient();
  const { staffId } = useActor();
  const mayEdit = useMay(fieldActions[name], answer.item);
  const place = `${staffId ?? ''}.${storyId}.${name}`;
  const known = answer.fields[name];
  const [draft, setDraft] = useState<FieldDraft<Value> | null>(() => readDraft<Value>(place));
  const [state, setState] = useState<FieldState>({ kind: draft ? 'unsaved' : 'idle' });
  const latest = useRef(draft);
  const isSending = useRef(false);
  /** Asked to save while something was on its way. */
  const isWaiting = useRef(false);
  const hold = useCallback(
    (next: FieldDraft<Value> | null) => {
      latest.current = next;
      keepDraft(place, next);
      setDraft(next);
    },
    [place],
  );
  const put = async (sent: FieldDraft<Value>) => {
    if (same(sent.base, sent.mine)) {
      hold(null);
      return setState({ kind: 'idle' });
    }
    setState({ kind: 'saving' });
    isSending.current = true;
    isWaiting.current = false;
    try {
      // Each field has a route of its own, which takes and answers its values.
      const body = { before: sent.base, after: sent.mine as never };
      const answer = await send('PATCH', `/api/articles/{id}/fields/${name as FieldName}`, {
        id: storyId,
        body,
      });
      const value = answer.value as Value;
      queries.setQueryData<Fields>(fieldsKey(storyId), (old) => old && withField(old, name, value));
      // What was written while this was on its way leads on from what is saved now.
      const now = latest.current;
      const isNewer = now !== null && !same(now.mine, sent.mine);
      const next = isNewer ? { base: value, mine: now.mine } : null;
      hold(next);
      setState({ kind: isNewer ? 'unsaved' : 'saved' });
      isSending.current = false;
      if (next && isWaiting.current) return put(next);
      queries.invalidateQueries({ queryKey: ['story', storyId] }).catch(() => {});
    } catch (error) {
      isSending.current = false;
      setState(stateOf(error));
    }
  };
  const write = (value: Value) => {
    hold({ base: latest.current?.base ?? known, mine: value });
    if (state.kind !== 'conflict') setState({ kind: 'unsaved' });
  };
  const save = (value?: Value) => {
    if (value !== undefined) hold({ base: latest.current?.base ?? known, mine: value });
    if (isSending.current) isWaiting.current = true;
    else if (latest.current && state.kind !== 'conflict') put(latest.current);
  };
  const leave = useRef(save);
  leave.current = save;
  useEffect(() => () => leave.current(), []);
  return {
    name,
    value: draft ? draft.mine : known,
    state,
    mayEdit,
    write,
    save,
    keepMine: () => {
      if (state.kind !== 'conflict' || !latest.current) return;
      const again = { base: state.theirs as Value, mine: latest.current.mine }; // the server's own value
      hold(again);
      put(again);
    },
    drop: () => {
      hold(null);
      setState({ kind: 'idle' });
      queries.invalidateQueries({ queryKey: ['story', storyId] }).catch(() => {});
    },
  };
}

function stateOf(error: unknown): FieldState {
  if (error instanceof ApiProblem && error.type === 'urn:masthead:field_changed') {
    const { current, changedBy } = error.body as unknown as FieldConflict; // the server's contract
    return { kind: 'conflict', theirs: current, by: changedBy };
  }
  return { kind: 'failed', error };
}

function withField<F extends FieldName>(answer: Fields, name: F, value: Fields['fields'][F]): Fields {
  return { ...answer, fields: { ...answer.fields, [name]: value } };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
