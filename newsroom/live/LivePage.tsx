import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { may } from '../../src/domain/permissions.ts';
import { get } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useLocale } from '../locale.tsx';
import { useActor } from '../session.tsx';
import { usePublication } from '../story/publishing/use-publication.ts';
import { formatMoment } from '../wall-time.ts';
import { CoverageHead } from './CoverageHead.tsx';
import './live.css';
import type { LiveStory } from './live-story.ts';
import { Posts } from './Posts.tsx';
import { useCoverage } from './use-coverage.ts';

/** Live coverage of a story: begins and ends it, writes its posts, and says what stands out. */
export function LivePage() {
  const { storyId } = useParams({ from: '/inside/stories/$storyId/live' });
  return <OneCoverage key={storyId} storyId={storyId} />;
}

function OneCoverage({ storyId }: { readonly storyId: string }) {
  const actor = useActor();
  const { language } = useLocale();
  const { read, coverage } = useCoverage(storyId);
  const publication = usePublication(storyId);
  const written = useQuery({
    queryKey: ['story', storyId],
    queryFn: ({ signal }) => get('/api/articles/{id}', { id: storyId, signal }),
  });
  for (const query of [written, publication, read]) {
    if (query.isLoadingError) return <ProblemNote error={query.error} retry={() => query.refetch()} />;
  }
  if (coverage === undefined || !publication.data || !written.data) return <Loading />;
  const { live, item, edition, headline } = publication.data;
  const story: LiveStory = {
    id: storyId,
    drafts: `${actor.staffId}.${storyId}.post.`,
    language: written.data.meta.language,
    direction: written.data.meta.direction,
    url: live?.url ?? null,
    may: (action) => may(actor, action, item),
    moment: (instant) => formatMoment(instant, edition.timeZone, language),
  };
  return (
    <Stack maw={760} gap="md" mx="auto">
      <CoverageHead story={story} headline={headline} coverage={coverage} />
      {coverage && (
        <Posts
          story={story}
          coverage={coverage}
          older={read.hasNextPage ? () => void read.fetchNextPage() : null}
          isReading={read.isFetchingNextPage}
        />
      )}
    </Stack>
  );
}
