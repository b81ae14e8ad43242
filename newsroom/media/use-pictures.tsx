import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { EditorView } from 'prosemirror-view';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { MediaKind } from '../../src/domain/media.ts';
import type { MediaRow } from '../../src/media/contract.ts';
import { addressOf } from '../api.ts';
import type { PictureTools, WriteBlock } from '../editor/block-view.ts';
import type { PastedPicture } from '../editor/paste/pasted-pictures.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { OwnProblem } from '../feedback/own-problem.ts';
import { useWords } from '../words.ts';
import { attributesOf, fileAttributesOf, insertLead, insertMedia, insertPictures } from './insert-picture.ts';
import './media.css';
import { PicturePanel, type PictureUse } from './PicturePanel.tsx';
import { assetIdOf, pictureNote } from './picture-note.ts';
import { takeFromAddress, takePasted } from './take-pasted.ts';
import { UploadList } from './UploadList.tsx';
import { holdPlace } from './upload-places.ts';
import { addUpload } from './uploads.ts';
import { words } from './words.ts';

interface Pictures {
  /** For the editor: how its picture blocks show, choose and take pictures. */
  readonly tools: PictureTools;
  /** Takes files that were pasted or dropped into the story. */
  readonly take: (files: readonly File[], view: EditorView, at: number) => void;
  /** Takes the pictures that came with pasted words. */
  readonly takePasted: (pictures: readonly PastedPicture[], view: EditorView) => void;
  /** Beside the story. */
  readonly panel: ReactNode;
}

/** Where a picture's source is shown from in the newsroom; null when it cannot be shown. */
export function previewAddress(src: string): string | null {
  const id = assetIdOf(src);
  return id === null ? null : addressOf('/api/media/{id}/preview/{width}', { id, width: 800 });
}

/** Pictures in a story: pasted and dropped, chosen from the library, shown with what they lack. */
export function usePictures(view: EditorView | null): Pictures {
  const t = useWords(words);
  const queries = useQueryClient();
  /** Null while the panel is closed; its `write` is the block that a picture is chosen for. */
  const [open, setOpen] = useState<{ readonly kind: MediaKind; readonly write: WriteBlock | null } | null>(
    null,
  );
  // Blocks are drawn while their view is still being made, and keep what they were given then.
  const current = useRef(view);
  current.current = view;
  const tools = useMemo<PictureTools>(
    () => ({
      pictureAddress: previewAddress,
      choose: (kind, write) => setOpen({ kind, write }),
      besidePicture: (write) =>
        pictureNote(queries, t, write, (address) => {
          if (current.current) void takeFromAddress(address, current.current, t);
        }),
    }),
    [queries, t],
  );
  const insert = (pictures: readonly MediaRow[], use: PictureUse) => {
    const [first] = pictures;
    if (!view || !first) return;
    const { state } = view;
    view.dispatch(
      use === 'lead'
        ? insertLead(state, first)
        : insertPictures(state, pictures, state.selection.to, use === 'gallery'),
    );
    view.focus();
  };
  const take = open?.write
    ? (chosen: MediaRow) => {
        if (chosen.kind === 'picture') open.write?.(attributesOf(chosen), chosen.caption);
        else open.write?.(fileAttributesOf(chosen));
        setOpen(null);
        view?.focus();
      }
    : null;
  return {
    tools,
    take: (files, target, at) => void takeFiles(files, target, at, t),
    takePasted: (pictures, target) => void takePasted(pictures, target, t),
    panel: open ? (
      <PicturePanel kind={open.kind} take={take} insert={insert} close={() => setOpen(null)} />
    ) : (
      <>
        <UploadList />
        <Button
          size="compact-sm"
          variant="default"
          mb="sm"
          onClick={() => setOpen({ kind: 'picture', write: null })}
        >
          {t.pictures}
        </Button>
      </>
    ),
  };
}

/** Each stands where it was dropped as soon as it is in the library; a drawing in SVG stays there. */
async function takeFiles(
  files: readonly File[],
  view: EditorView,
  at: number,
  t: (typeof words)['en'],
): Promise<void> {
  const others = files.filter(({ type }) => type === 'image/svg+xml');
  for (const file of others) void addUpload(file);
  if (others.length > 0)
    notifyProblem(new OwnProblem(t.notInStories(others.map(({ name }) => name).join(', '))));
  await Promise.all(
    files
      .filter((file) => !others.includes(file))
      .map(async (file) => {
        const release = holdPlace(view, at, t.uploading(file.name));
        const added = await addUpload(file);
        const place = release();
        if (!added) return notifyProblem(new OwnProblem(t.notTaken(file.name)));
        if (place === null || view.isDestroyed) return;
        view.dispatch(insertMedia(view.state, added.asset, place));
        notifyDone(t.inserted);
      }),
  );
}
