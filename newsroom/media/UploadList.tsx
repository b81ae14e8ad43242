import { Button, Group, Progress, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { problemTitle } from '../feedback/problem-title.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { dismissUpload, retryUpload, type Upload, useUploads } from './uploads.ts';
import { words } from './words.ts';

/** Files on their way, each with how far it is, or what is wrong and what to do. */
export function UploadList() {
  const t = useWords(words);
  const uploads = useUploads();
  const queries = useQueryClient();
  const done = uploads.filter(({ state }) => state === 'done').length;
  useEffect(() => {
    if (done > 0) void queries.invalidateQueries({ queryKey: ['media'] });
  }, [done, queries]);
  if (uploads.length === 0) return null;
  return (
    <section aria-label={t.uploads} className="uploads">
      <ul>
        {uploads.map((upload) => (
          <UploadLine key={upload.id} upload={upload} />
        ))}
      </ul>
      {done > 1 && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            for (const { id, state } of uploads) if (state === 'done') dismissUpload(id);
          }}
        >
          {t.clearDone}
        </Button>
      )}
    </section>
  );
}

function UploadLine({ upload }: { readonly upload: Upload }) {
  const t = useWords(words);
  const { language } = useLocale();
  const { id, name, state, fraction, added, problem, canRetry } = upload;
  return (
    <li className={`upload upload-${state}`}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm" truncate>
          <bdi>{name}</bdi>
        </Text>
        <Group gap={4} wrap="nowrap">
          {canRetry && (
            <Button size="compact-sm" variant="default" onClick={() => retryUpload(id)}>
              {t.retry}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={state === 'done' || state === 'failed' ? t.dismiss(name) : t.stop(name)}
            onClick={() => dismissUpload(id)}
          >
            ×
          </Button>
        </Group>
      </Group>
      {(state === 'sending' || state === 'waiting' || state === 'checking') && (
        <Progress value={fraction * 100} size="xs" aria-label={t.progressOf(name)} />
      )}
      <p role="status" dir="auto" className={problem !== null ? 'upload-said upload-problem' : 'upload-said'}>
        {problem !== null && problemTitle(problem, language)}
        {problem === null && (state === 'done' && added ? doneText(added, t) : t.uploadState[state])}
      </p>
    </li>
  );
}

function doneText({ isNew, isAnimated }: NonNullable<Upload['added']>, t: (typeof words)['en']): string {
  const said = isNew ? t.uploadState.done : t.hadIt;
  return isAnimated ? `${said} ${t.animated}` : said;
}
