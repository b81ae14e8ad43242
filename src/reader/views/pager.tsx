interface Way {
  /** Encoded. */
  readonly path: string;
  readonly words: string;
}

interface PagerProps {
  readonly label: string;
  readonly previous: Way | null;
  readonly next: Way | null;
  /** The way back to the start, where that is not the page before. */
  readonly first?: Way;
}

/** The ways to the pages before and after of a list. */
export function Pager({ label, previous, next, first }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav class="pager" aria-label={label}>
      {first && first.path !== previous?.path && <a href={first.path}>{first.words}</a>}
      {previous && (
        <a rel="prev" href={previous.path}>
          {previous.words}
        </a>
      )}
      {next && (
        <a rel="next" href={next.path}>
          {next.words}
        </a>
      )}
    </nav>
  );
}
