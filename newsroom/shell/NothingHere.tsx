import { Link } from '@tanstack/react-router';
import { Empty } from '../feedback/Empty.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** An address that leads nowhere. */
export function NothingHere() {
  const t = useWords(words);
  return (
    <Empty title={t.nothingHere}>
      <Link to="/">{t.back}</Link>
    </Empty>
  );
}
