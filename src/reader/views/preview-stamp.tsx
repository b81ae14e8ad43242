import type { PreviewMessages } from '../messages/message-types.ts';
import { minifyCss } from '../styles/minify-css.ts';

export interface Stamp {
  readonly words: PreviewMessages;
  readonly forName: string;
  readonly until: string;
}

/** The name stands so often that no part of a window, a picture of it or a printed sheet is without. */
const marks = 24;

/** Over the page: whose it is and what that means; across it, again and again, the name. */
export function renderStamp({ words, forName, until }: Stamp): string {
  return (
    <>
      <aside class="stamp">
        <p>
          <strong>
            {words.heading} <bdi>{forName}</bdi>
          </strong>{' '}
          {words.warning(until)}
        </p>
      </aside>
      <div class="mark" aria-hidden="true">
        {Array.from({ length: marks }, () => (
          <span data-name={forName} />
        ))}
      </div>
    </>
  ).toString();
}

export const stampStyle = minifyCss(`
.stamp {
  position: sticky;
  inset-block-start: 0;
  z-index: 2;
  background: var(--accent);
  color: var(--paper);
  font: 0.9375rem/1.4 var(--label);
  padding: 0.6rem clamp(1rem, 4vw, 2.5rem);
}
.mark {
  position: fixed;
  inset: 0;
  z-index: 1;
  overflow: hidden;
  pointer-events: none;
  user-select: none;
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  align-content: space-between;
  justify-items: center;
  opacity: 0.13;
}
.mark span::before {
  content: attr(data-name);
  unicode-bidi: isolate;
  display: block;
  font: 600 1.25rem/1 var(--label);
  padding-block: 2.5rem;
  rotate: -24deg;
  white-space: nowrap;
}
@media (max-width: 40rem) {
  .mark {
    grid-template-columns: 1fr;
  }
}
@media print {
  .stamp {
    position: static;
    color: var(--ink);
    background: none;
    border: 1px solid;
  }
}
`);
