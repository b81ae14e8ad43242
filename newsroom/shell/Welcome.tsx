import { Empty } from '../feedback/Empty.tsx';
import { useActor } from '../session.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** The first page, until the board stands here. */
export function Welcome() {
  const t = useWords(words);
  return <Empty title={t.hello(useActor().name)}>{t.choose}</Empty>;
}
