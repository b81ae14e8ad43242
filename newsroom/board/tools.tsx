import { lazyPart } from '../feedback/lazy-part.tsx';
import styles from './Board.module.css';

// What the board can be narrowed with comes after its stories, in places that wait for it.

export const LayoutChoice = lazyPart(
  () => import('./LayoutChoice.tsx').then((it) => it.LayoutChoice),
  'dialog',
);
export const Filters = lazyPart(
  () => import('./Filters.tsx').then((it) => it.Filters),
  () => <div className={styles.filtersPlace} />,
);
export const Views = lazyPart(() => import('./Views.tsx').then((it) => it.Views), 'dialog');
