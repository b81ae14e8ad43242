import type { MediaRow } from '../../src/media/contract.ts';
import { useWords } from '../words.ts';
import { previewPath } from './media-query.ts';
import { words } from './words.ts';

interface TileProps {
  readonly asset: MediaRow;
  /** What choosing it does, as its name says it. */
  readonly label?: string;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

/** A picture or file of the library: what it shows, whose it is, what is wrong with it. */
export function Tile({ asset, label, isCurrent, onChoose }: TileProps) {
  const t = useWords(words);
  const { name, kind, caption, alt, creditLine, creator, colour, rightsState } = asset;
  const src = previewPath(asset, 480);
  const isPicture = kind === 'picture';
  const wrong = [
    rightsState !== 'valid' && t.rightsState[rightsState],
    isPicture && alt === '' && t.noAlt,
    isPicture && creditLine === '' && t.noCredit,
  ].filter((each) => each !== false);
  const credit = creditLine || creator;
  return (
    <button
      type="button"
      className="tile"
      aria-current={isCurrent}
      {...(label !== undefined && { 'aria-label': label })}
      onClick={onChoose}
    >
      <span className="tile-picture" style={{ ...(colour !== null && src && { backgroundColor: colour }) }}>
        {src ? (
          <img src={src} alt="" loading="lazy" decoding="async" />
        ) : (
          (asset.name.split('.').at(-1) ?? '').toUpperCase().slice(0, 4)
        )}
      </span>
      <bdi className="tile-words">{caption || name}</bdi>
      {credit !== '' && <bdi className="tile-credit">{credit}</bdi>}
      {wrong.length > 0 && <span className="tile-warning">{wrong.join(' · ')}</span>}
    </button>
  );
}
