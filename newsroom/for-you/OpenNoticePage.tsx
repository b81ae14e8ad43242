import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { NoticeKind } from '../../src/domain/notices.ts';
import { send } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import type { PanelName } from '../story/panels.ts';
import { useForYouAgain } from './for-you-query.ts';

/** The address of one of them, in the list and in mail: says that it is read, and leads on to its place in the story. */
export function OpenNoticePage() {
  const { noticeId } = useParams({ from: '/inside/for-you/$noticeId' });
  const again = useForYouAgain();
  const opened = useQuery({
    queryKey: ['opened-notice', noticeId],
    queryFn: () => send('POST', '/api/for-you/{notice}/read', { notice: Number(noticeId) }),
    gcTime: 0,
  });
  const isRead = opened.isSuccess;
  useEffect(() => {
    if (isRead) void again();
  }, [isRead, again]);
  if (opened.isPending) return <Loading />;
  if (opened.isError) return <ProblemNote error={opened.error} retry={() => opened.refetch()} />;
  const { articleId, annotationId, kind } = opened.data;
  const place =
    annotationId === null ? { panel: panelOf(kind) } : ({ panel: 'notes', note: annotationId } as const);
  return <Navigate to="/stories/$storyId" params={{ storyId: articleId }} search={place} replace />;
}

function panelOf(kind: NoticeKind): PanelName {
  return kind === 'assigned' ? 'details' : 'publishing';
}
