import { Text } from '@mantine/core';
import { Failure } from '../../failures/Failure.tsx';
import { Fold } from './Fold.tsx';
import styles from './Publishing.module.css';
import type { PartProps } from './part-props.ts';
import { usePublishingWords } from './words.ts';

/** What happened to a story, the newest first. */
export function HistoryPart({ publication, moment }: PartProps) {
  const t = usePublishingWords();
  const { history } = publication;
  const happened: Readonly<Record<string, string>> = t.happened;
  const noteOf = (note: string) => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(note) ? moment(note) : note);
  return (
    <Fold title={t.history} isOpen>
      {history.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noHistory}
        </Text>
      )}
      <ol className={styles.lines}>
        {history.map(({ kind, actor, at, note, cause }) => (
          <li key={`${kind} ${at}`}>
            <Text size="sm">
              <strong>{happened[kind] ?? kind}</strong> {t.by(actor, moment(at))}
            </Text>
            {cause !== null && <Failure cause={cause} reason={note ?? ''} />}
            {cause === null && note !== null && (
              <Text size="sm" c="dimmed" dir="auto">
                {noteOf(note)}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
