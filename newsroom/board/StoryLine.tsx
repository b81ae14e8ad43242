import { Link } from '@tanstack/react-router';
import type { StoryRow } from '../../src/writing/board/contract.ts';
import { useNow, useZone } from '../device.tsx';
import { words as helpWords } from '../help/words.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import styles from './Board.module.css';
import { type Telling, tellTime, tellWholeTime } from './tell-time.ts';
import { words } from './words.ts';

// Browsers and the server may know a language in different editions; that is no reason to draw the page anew.

/** One story: 32 pixels on a wide screen, two lines on a small one. The line is the way to it. */
export function StoryLine({ story, showsStage }: { readonly story: StoryRow; readonly showsStage: boolean }) {
  const t = useWords(words);
  const now = useNow();
  const telling = { language: useLocale().language, zone: useZone() };
  const { states } = useWords(helpWords);
  const owners = story.owners.map(({ name }) => name).join(', ');
  const here = story.here.map(({ name }) => name);
  return (
    <li>
      <Link to="/stories/$storyId" params={{ storyId: story.id }} className={styles.line} data-story-line>
        <span className={styles.headline}>
          <bdi lang={story.language} dir={story.direction}>
            {story.headline || t.untitled}
          </bdi>
        </span>
        <span className={styles.details}>
          <span className={styles.state} data-stage={story.lifecycle}>
            {showsStage ? states[story.lifecycle][0] : ''}
          </span>
          <bdi className={styles.desk}>{story.section.name}</bdi>
          <bdi className={styles.people}>{owners}</bdi>
          <Due story={story} now={now} telling={telling} />
          <span className={styles.here}>
            {here.length > 0 && (
              <span role="img" aria-label={t.here(here.join(', '))} title={t.here(here.join(', '))}>
                {here.slice(0, 3).map((name, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
                  <i key={`${name}${place}`}>{initialsOf(name)}</i>
                ))}
                {here.length > 3 && <i>+{here.length - 3}</i>}
              </span>
            )}
          </span>
          <time
            className={styles.changed}
            dateTime={story.updatedAt}
            title={t.changed(tellWholeTime(new Date(story.updatedAt), telling))}
            suppressHydrationWarning
          >
            {tellTime(new Date(story.updatedAt), now, telling)}
          </time>
        </span>
      </Link>
    </li>
  );
}

const doneStages = new Set<StoryRow['lifecycle']>(['published', 'corrected', 'retracted', 'spiked']);

interface DueProps {
  readonly story: StoryRow;
  readonly now: Date;
  readonly telling: Telling;
}

/** When it goes out by itself, else when it is due. What is out is due no more. */
function Due({ story, now, telling }: DueProps) {
  const t = useWords(words);
  const time = story.scheduledFor ?? (doneStages.has(story.lifecycle) ? null : story.dueAt);
  if (time === null) return <span className={styles.due} />;
  const told = tellTime(new Date(time), now, telling);
  const isLate = story.scheduledFor === null && new Date(time) < now;
  const tell = story.scheduledFor ? t.goesOut : isLate ? t.late : t.dueAt;
  return (
    <span
      className={styles.due}
      data-late={isLate || undefined}
      title={tellWholeTime(new Date(time), telling)}
    >
      <time dateTime={time} suppressHydrationWarning>
        {tell(told)}
      </time>
    </span>
  );
}

function initialsOf(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/);
  return [first, rest.at(-1) ?? ''].map((word) => [...word][0] ?? '').join('');
}
