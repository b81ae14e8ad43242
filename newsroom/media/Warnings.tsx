import { Alert, Button, List } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MediaWarning } from '../../src/media/contract.ts';
import { get, send } from '../api.ts';
import { Failure } from '../failures/Failure.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Pictures in stories whose rights end soon or have ended, until somebody has seen to it. */
export function Warnings() {
  const t = useWords(words);
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: ['media', 'warnings'],
    queryFn: ({ signal }) => get('/api/media-warnings', { signal }),
  });
  const warnings = list.data?.warnings ?? [];
  if (warnings.length === 0) return null;
  const note = async (id: number) => {
    try {
      await send('POST', '/api/media-warnings/{id}/seen', { id });
    } catch (error) {
      notifyProblem(error);
    } finally {
      await queries.invalidateQueries({ queryKey: ['media', 'warnings'] });
    }
  };
  return (
    <Alert
      color="orange"
      variant="outline"
      title={t.warnings}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <ul className="uses">
        {warnings.map((warning) => (
          <Warning key={warning.id} warning={warning} note={() => note(warning.id)} />
        ))}
      </ul>
    </Alert>
  );
}

function Warning({ warning, note }: { readonly warning: MediaWarning; readonly note: () => void }) {
  const t = useWords(words);
  const { language } = useLocale();
  const { assetId, name, kind, expiresAt, stories } = warning;
  const when = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <div>
        <Link to="/media" search={{ asset: assetId }}>
          <bdi>{name}</bdi>
        </Link>
        {': '}
        {t.warning[kind](when.format(new Date(expiresAt)))}
        <List size="sm">
          {stories.map(({ articleId, headline, problem }) => (
            <List.Item key={articleId}>
              <Link to="/stories/$storyId" params={{ storyId: articleId }}>
                <bdi>{headline}</bdi>
              </Link>
              {problem !== null && <Failure cause={problem} reason={problem.message} />}
            </List.Item>
          ))}
        </List>
      </div>
      <Button size="compact-xs" variant="default" aria-label={t.seenNamed(name)} onClick={note}>
        {t.seen}
      </Button>
    </li>
  );
}
