import { Link } from '@tanstack/react-router';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** The way from a story to how it is read, for those who may see it. */
export function ToStatistics({ storyId }: { readonly storyId: string }) {
  const t = useWords(words);
  if (!useMay('statistics.read')) return null;
  return (
    <Link to="/statistics/$storyId" params={{ storyId }}>
      {t.ofStory}
    </Link>
  );
}
