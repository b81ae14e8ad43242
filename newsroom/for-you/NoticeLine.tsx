import { Link } from '@tanstack/react-router';
import type { Notice } from '../../src/writing/for-you/contract.ts';
import { tellTime, tellWholeTime } from '../board/tell-time.ts';
import { useNow, useZone } from '../device.tsx';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** One of them: the line is the way to its place in the story, and whoever goes there has read it. */
export function NoticeLine({ notice }: { readonly notice: Notice }) {
  const t = useWords(words);
  const now = useNow();
  const telling = { language: useLocale().language, zone: useZone() };
  const { id, actor, kind, headline, text, isRead } = notice;
  const at = new Date(notice.at);
  return (
    <li data-unread={!isRead || undefined}>
      <Link to="/for-you/$noticeId" params={{ noticeId: String(id) }} preload={false}>
        <span className="notice-what">
          {!isRead && <i role="img" aria-label={t.new} title={t.new} />}
          <bdi>
            <b>{actor}</b>
          </bdi>{' '}
          {t.kinds[kind]}
        </span>
        <time dateTime={notice.at} title={tellWholeTime(at, telling)}>
          {tellTime(at, now, telling)}
        </time>
        <span className="notice-headline">
          <bdi>{headline || t.untitled}</bdi>
        </span>
        {text !== '' && (
          <span className="notice-text">
            <bdi>{text}</bdi>
          </span>
        )}
      </Link>
    </li>
  );
}
