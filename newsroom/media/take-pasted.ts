import type { EditorView } from 'prosemirror-view';
import type { AddedMedia, MediaRow } from '../../src/media/contract.ts';
import type { PastedPicture } from '../editor/paste/pasted-pictures.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { OwnProblem } from '../feedback/own-problem.ts';
import { attributesOf } from './insert-picture.ts';
import { holdPlace } from './upload-places.ts';
import { addFetch, addUpload } from './uploads.ts';
import type { words } from './words.ts';

type MediaWords = (typeof words)['en'];

/** Brings the pictures of pasted words into the library; their blocks stand in the story meanwhile. */
export async function takePasted(
  pictures: readonly PastedPicture[],
  view: EditorView,
  t: MediaWords,
): Promise<void> {
  const leftBehind = pictures.filter(({ kind }) => kind === 'left_behind').length;
  if (leftBehind > 0) notifyProblem(new OwnProblem(t.leftBehind(leftBehind)));
  const addresses = pictures.flatMap((each) => (each.kind === 'address' ? [each.address] : []));
  // All places are held before the first of them changes the story.
  const held = pictures
    .filter((each) => each.kind === 'bytes')
    .map(({ at, file }) => ({ file, release: holdPlace(view, at, t.uploading(file.name)) }));
  await Promise.all([
    ...held.map(async ({ file, release }) => {
      const added = await addUpload(file);
      const place = release();
      if (!added) return notifyProblem(new OwnProblem(t.notTaken(file.name)));
      if (place !== null && fillBlock(view, place, added.asset)) notifyDone(t.inserted);
    }),
    ...[...new Set(addresses)].map((address) => takeFromAddress(address, view, t)),
  ]);
}

/** Fetches a picture that lies elsewhere; then every block of the story that showed it from there shows ours. */
export async function takeFromAddress(address: string, view: EditorView, t: MediaWords): Promise<void> {
  const added: AddedMedia | null = await addFetch(address);
  if (!added) return notifyProblem(new OwnProblem(t.notFetched));
  if (view.isDestroyed) return;
  const { tr, doc } = view.state;
  doc.descendants((node, at) => {
    if (node.type.name === 'image' && node.attrs.src === address)
      tr.setNodeMarkup(at, undefined, keeping(node.attrs, added.asset));
  });
  if (!tr.docChanged) return;
  view.dispatch(tr);
  notifyDone(t.inserted);
}

/** @returns whether the block is still there, and still empty. */
function fillBlock(view: EditorView, at: number, asset: MediaRow): boolean {
  const node = view.isDestroyed ? null : view.state.doc.nodeAt(at);
  if (node?.type.name !== 'image' || node.attrs.src !== '') return false;
  view.dispatch(view.state.tr.setNodeMarkup(at, undefined, keeping(node.attrs, asset)));
  return true;
}

/** What somebody wrote where the picture comes from stays; the library fills in the rest. */
function keeping(attrs: Readonly<Record<string, unknown>>, asset: MediaRow) {
  const found = attributesOf(asset);
  return { ...found, alt: attrs.alt || found.alt, credit: attrs.credit || found.credit };
}
