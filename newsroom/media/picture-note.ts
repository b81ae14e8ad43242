import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import type { Node } from 'prosemirror-model';
import { hostOf, isOwnAsset } from '../../src/domain/safe-address.ts';
import type { MediaAsset } from '../../src/media/contract.ts';
import { ApiProblem, send } from '../api.ts';
import type { BlockNote, WriteBlock } from '../editor/block-view.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { attributesOf } from './insert-picture.ts';
import { mediaOf } from './media-query.ts';
import type { words } from './words.ts';

type MediaWords = (typeof words)['en'];

/** The id of our own asset that a block names, or null. */
export function assetIdOf(src: unknown): string | null {
  return typeof src === 'string' ? (/^asset:([a-z0-9]+)$/.exec(src)?.[1] ?? null) : null;
}

/**
 * What stands with a picture in a story: what it lacks, how its rights stand, and the way of its words from the
 * library and back. Words in the story are the story's own until somebody says otherwise.
 */
export function pictureNote(
  queries: QueryClient,
  t: MediaWords,
  write: WriteBlock,
  fetchInto: (address: string) => void,
): BlockNote {
  const dom = document.createElement('div');
  dom.className = 'picture-note';
  let node: Node | null = null;
  let id: string | null = null;
  let asset: MediaAsset | undefined;
  let isGone = false;
  let unsubscribe = () => {};

  const watch = (wanted: string | null) => {
    if (wanted === id) return;
    unsubscribe();
    id = wanted;
    asset = undefined;
    isGone = false;
    if (wanted === null) return;
    const observer = new QueryObserver(queries, mediaOf(wanted));
    unsubscribe = observer.subscribe(({ data, error }) => {
      asset = data;
      isGone = error instanceof ApiProblem && error.status === 404;
      draw();
    });
    asset = observer.getCurrentResult().data;
  };
  const toLibrary = async () => {
    if (!asset || !node) return;
    const { alt, credit } = node.attrs;
    const body = { version: asset.version, words: { alt, creditLine: credit, caption: node.textContent } };
    try {
      const changed = await send('PATCH', '/api/media/{id}', { id: asset.id, body });
      queries.setQueryData(mediaOf(asset.id).queryKey, changed);
      notifyDone(t.wroteLibrary);
    } catch (error) {
      notifyProblem(error);
      await queries.invalidateQueries({ queryKey: mediaOf(asset.id).queryKey });
    }
  };
  const draw = () => {
    if (!node) return;
    const { src, alt, credit } = node.attrs;
    const lacks = [
      src !== '' && alt === '' && t.missing.alt,
      src !== '' && credit === '' && t.missing.credit,
      isGone && t.gone,
      asset && asset.rightsState !== 'valid' && `${t.rightsState[asset.rightsState]}.`,
    ].filter((each) => typeof each === 'string');
    const differs =
      asset && (asset.alt !== alt || asset.creditLine !== credit || asset.caption !== node.textContent);
    dom.replaceChildren();
    if (lacks.length > 0) dom.append(line(lacks.join(' '), 'picture-note-warning'));
    if (src !== '' && !isOwnAsset(src)) {
      const buttons = rowOf(button(t.fetchIt, () => fetchInto(src)));
      dom.append(line(t.liesElsewhere(hostOf(src)), 'picture-note-warning'), buttons);
    }
    if (!asset) return;
    dom.append(line(t.forStory, ''));
    const buttons = rowOf();
    if (differs) {
      const seen = asset;
      const attributes = attributesOf(seen);
      buttons.append(
        button(t.fromLibrary, () => write(attributes, seen.caption)),
        button(t.toLibrary, () => void toLibrary()),
      );
    }
    const link = document.createElement('a');
    link.href = `/media?asset=${encodeURIComponent(asset.id)}`;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = t.openLibrary;
    buttons.append(link);
    dom.append(buttons);
  };
  return {
    dom,
    show: (shown) => {
      node = shown;
      watch(assetIdOf(shown.attrs.src));
      draw();
    },
    destroy: () => unsubscribe(),
  };
}

function line(text: string, name: string): HTMLElement {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = text;
  return made;
}

function rowOf(...buttons: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('div');
  made.className = 'picture-note-buttons';
  made.append(...buttons);
  return made;
}

function button(text: string, use: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', use);
  return made;
}
