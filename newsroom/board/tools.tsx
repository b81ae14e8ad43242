import { Button } from '@mantine/core';
import { lazyPart } from '../feedback/lazy-part.tsx';
import { useWords } from '../words.ts';
import styles from './Board.module.css';
import { words } from './words.ts';

// What the board can be narrowed with comes after its stories, in places that wait for it.

export const Filters = lazyPart(
  () => import('./Filters.tsx').then((it) => it.Filters),
  () => <div className={styles.filtersPlace} />,
);
export const Views = lazyPart(() => import('./Views.tsx').then((it) => it.Views), ViewsName);

/** As wide as its button. */
function ViewsName() {
  const t = useWords(words);
  return (
    <Button size="xs" variant="default" inert>
      {t.views}
    </Button>
  );
}
