import { useQuery } from '@tanstack/react-query';
import type { EditorState } from 'prosemirror-state';
import { useMemo } from 'react';
import type { SharedPicture as Chosen } from '../../../src/domain/article.ts';
import { leadImage } from '../../../src/domain/document.ts';
import { mediaOf, previewPath } from '../../media/media-query.ts';
import { assetIdOf } from '../../media/picture-note.ts';
import { useWords } from '../../words.ts';
import styles from './Details.module.css';
import { words } from './words.ts';

interface SharedPictureProps {
  readonly state: EditorState | null;
  readonly chosen: Chosen | null;
}

/** The picture that goes along when a story is shared: the chosen one, else its first. */
export function SharedPicture({ state, chosen }: SharedPictureProps) {
  const t = useWords(words);
  const document = state?.doc;
  const lead = useMemo(() => (document ? leadImage(document.toJSON()) : null), [document]);
  const shared = chosen ?? lead;
  const id = shared && assetIdOf(shared.src);
  return id ? (
    <AsShared key={id} id={id} alt={shared.alt} />
  ) : (
    <p className={styles.noPicture}>{t.noSharedPicture}</p>
  );
}

/** In the cut that readers' pages name, as soon as it is made; before, the middle of the picture. */
function AsShared({ id, alt }: { readonly id: string; readonly alt: string }) {
  const { data: asset } = useQuery(mediaOf(id));
  const path = asset && previewPath(asset, 480);
  const src = asset?.renditions.state === 'ready' ? `${path}?shape=16:9` : path;
  return (
    <div className={styles.sharedPicture}>{src && <img src={src} alt={alt} width={480} height={270} />}</div>
  );
}
