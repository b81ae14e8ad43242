import type { Node } from 'prosemirror-model';
import { useRef, useState } from 'react';
import type { CoveragePost } from '../../src/publishing/coverage/contract.ts';
import { send } from '../api.ts';
import { keepDraft, readDraft } from '../story/details/kept-drafts.ts';
import { isEmptyPost, postOf } from './post-view.ts';

interface Draft {
  /** What the newsroom has of it; null until it was sent for the first time. */
  readonly saved: { readonly id: string; readonly version: number } | null;
  readonly document: unknown;
}

export interface PostDraft {
  readonly saved: Draft['saved'];
  /** For the editor to begin with. */
  readonly document: unknown;
  /** Whether somebody wrote anything. */
  readonly isEmpty: boolean;
  /** Whether the newsroom has other words. */
  readonly isChanged: boolean;
  write(document: Node): void;
  /** Sends what was written, where it was changed or is signed by others (`isNamed`). @returns what the newsroom has now. @throws ApiProblem */
  save(
    authors: readonly string[],
    isNamed: boolean,
  ): Promise<{ readonly id: string; readonly version: number }>;
  /** Whether words were written that were not sent. */
  hasMore(): boolean;
  /** Goes on from a version that somebody else saved meanwhile. */
  follow(version: number): void;
  /** Keeps nothing of it on the device any more. */
  forget(): void;
}

/** The post that the newsroom has of what is kept at a place: its form shows it already. */
export function heldPost(place: string): string | null {
  return readDraft<Draft>(place)?.mine.saved?.id ?? null;
}

/**
 * What somebody writes in a post, kept on the device until the newsroom has it: a closed tab and a lost connection lose
 * no word. `place`: of whom, story and form; `post`: the one that is changed, null for a new one.
 */
export function usePostDraft(storyId: string, place: string, post: CoveragePost | null): PostDraft {
  const [base] = useState<Draft>(() => ({
    saved: post && { id: post.id, version: post.version },
    document: post?.document ?? null,
  }));
  const [begun] = useState(() => readDraft<Draft>(place)?.mine ?? base);
  const [isEmpty, setEmpty] = useState(() => isEmptyPost(postOf(begun.document)));
  const [saved, setSaved] = useState(begun.saved);
  const [isChanged, setChanged] = useState(begun !== base);
  const written = useRef(begun.document);
  const sent = useRef<unknown>(null);
  const keep = (next: Draft) => keepDraft(place, { base, mine: next });
  return {
    saved,
    document: begun.document,
    isEmpty,
    isChanged,
    write: (document) => {
      written.current = document.toJSON();
      setEmpty(isEmptyPost(document));
      setChanged(true);
      keep({ saved, document: written.current });
    },
    save: async (authors, isNamed) => {
      if (saved && !isChanged && !isNamed) return saved;
      const document = written.current ?? postOf(null).toJSON();
      sent.current = document;
      const answer = saved
        ? await send('PUT', '/api/articles/{id}/coverage/posts/{post}', {
            ...{ id: storyId, post: saved.id, body: { document, authors, version: saved.version } },
          })
        : await send('POST', '/api/articles/{id}/coverage/posts', {
            id: storyId,
            body: { document, authors },
          });
      setSaved(answer);
      // What was typed meanwhile is sent with the next save.
      setChanged(written.current !== document && written.current !== null);
      keep({ saved: answer, document: written.current });
      return answer;
    },
    hasMore: () => sent.current !== null && written.current !== sent.current,
    follow: (version) => {
      if (saved) setSaved({ id: saved.id, version });
      setChanged(true);
    },
    forget: () => keepDraft(place, null),
  };
}
