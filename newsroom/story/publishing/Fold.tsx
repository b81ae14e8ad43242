import type { ReactNode } from 'react';
import styles from './Publishing.module.css';

interface FoldProps {
  readonly title: string;
  /** Said beside the title while it is folded: whether there is something in it. */
  readonly note?: string | null;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the panel that opens where it stands. */
export function Fold({ title, note = null, isOpen = false, children }: FoldProps) {
  return (
    <details className={styles.fold} open={isOpen}>
      <summary>
        {title}
        {note !== null && <small>{note}</small>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
