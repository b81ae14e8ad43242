import type { LinkNote } from '../link-notes.ts';

/** Where the links of a text lead, below it on paper; on a screen the links themselves do. */
export function PrintedNotes({ notes }: { notes: readonly LinkNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ol class="link-notes" hidden>
      {notes.map(({ number, address }) => (
        <li>
          {number} <bdi dir="ltr">{address}</bdi>
        </li>
      ))}
    </ol>
  );
}
