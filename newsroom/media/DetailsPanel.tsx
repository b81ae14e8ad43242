import { ActionIcon, Anchor, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MediaAsset } from '../../src/media/contract.ts';
import { addressOf, get, send } from '../api.ts';
import { Failure } from '../failures/Failure.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { closable, notifyDone, notifyProblem } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { Framing } from './Framing.tsx';
import { mediaOf } from './media-query.ts';
import { ReplaceInStories } from './ReplaceInStories.tsx';
import { RightsForm } from './RightsForm.tsx';
import { WordsForm } from './WordsForm.tsx';
import { words } from './words.ts';

/** All there is to know of one picture or file, and to do with it. */
export function DetailsPanel({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(words);
  const read = useQuery(mediaOf(id));
  return (
    <aside className="media-details" aria-label={t.details}>
      <Group justify="flex-end">
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          aria-label={t.close}
          onClick={close}
        >
          ×
        </ActionIcon>
      </Group>
      {read.isPending && <Loading />}
      {read.isError && <ProblemNote error={read.error} retry={() => read.refetch()} />}
      {read.data && <Details asset={read.data} close={close} />}
    </aside>
  );
}

function Details({ asset, close }: { readonly asset: MediaAsset; readonly close: () => void }) {
  const t = useWords(words);
  // Whose own it is the server knows; it says no where it must.
  const mayEdit = useMay('media.edit') && asset.trashedAt === null;
  const mayRights = useMay('media.rights') && asset.trashedAt === null;
  return (
    <Stack gap="md">
      <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{asset.name}</bdi>
      </Title>
      {asset.kind === 'picture' && (
        <section aria-label={t.framing}>
          <Framing key={asset.id} asset={asset} mayEdit={mayEdit} />
        </section>
      )}
      <FileFacts asset={asset} />
      <section aria-labelledby="media-words">
        <Title order={3} size="h5" id="media-words">
          {t.about}
        </Title>
        <WordsForm asset={asset} mayEdit={mayEdit} />
      </section>
      <section aria-labelledby="media-rights">
        <Title order={3} size="h5" id="media-rights">
          {t.rights}
        </Title>
        <Text size="sm" className={asset.rightsState === 'valid' ? '' : 'tile-warning'}>
          {t.rightsState[asset.rightsState]}
        </Text>
        <RightsForm asset={asset} mayEdit={mayRights} />
      </section>
      <Uses id={asset.id} />
      {mayRights && asset.isLive && <ReplaceInStories id={asset.id} name={asset.name} />}
      <TrashButtons asset={asset} mayEdit={useMay('media.edit')} close={close} />
    </Stack>
  );
}

function FileFacts({ asset }: { readonly asset: MediaAsset }) {
  const t = useWords(words);
  const { language } = useLocale();
  const { bytes, width, height, renditions, mediaType } = asset;
  const megabytes = new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / (bytes < 1e6 ? 1e3 : 1e6));
  const when = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(
    new Date(asset.addedAt),
  );
  const isMaking = renditions.state === 'making' || renditions.state === 'waiting';
  return (
    <section aria-label={t.file}>
      <Text size="sm">
        {[mediaType, width !== null && height !== null && t.size(width, height), megabytes]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        <bdi>{t.addedBy(asset.addedBy, when)}</bdi>
      </Text>
      {isMaking && renditions.total > 0 && (
        <Progress
          size="xs"
          mt={4}
          value={(renditions.done / renditions.total) * 100}
          aria-label={t.making(renditions.done, renditions.total)}
        />
      )}
      <Text size="sm" role="status">
        {renditions.state === 'making' && t.making(renditions.done, renditions.total)}
        {renditions.state === 'waiting' && t.waitingSizes}
        {renditions.state === 'ready' && t.ready}
        {renditions.state === 'failed' && t.failedSizes}
      </Text>
      {renditions.problem && <Failure cause={renditions.problem} reason={renditions.problem.message} />}
      <Anchor size="sm" href={addressOf('/api/media/{id}/original', { id: asset.id })} download>
        {t.original}
      </Anchor>
    </section>
  );
}

function Uses({ id }: { readonly id: string }) {
  const t = useWords(words);
  const list = useInfiniteQuery({
    queryKey: ['media', 'uses', id],
    queryFn: ({ pageParam, signal }) => get('/api/media/{id}/uses', { id, after: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const uses = list.data?.pages.flatMap((page) => page.uses) ?? [];
  return (
    <section aria-labelledby="media-uses">
      <Title order={3} size="h5" id="media-uses">
        {t.uses}
      </Title>
      {list.isError && <ProblemNote error={list.error} retry={() => list.refetch()} />}
      {list.isSuccess && uses.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noUses}
        </Text>
      )}
      <ul className="uses">
        {uses.map(({ articleId, headline, isLive, isInDraft }) => (
          <li key={articleId}>
            <Link to="/stories/$storyId" params={{ storyId: articleId }}>
              <bdi>{headline}</bdi>
            </Link>
            <span>{[isLive && t.isLive, isInDraft && t.inDraft].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button size="compact-sm" variant="default" onClick={() => list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </section>
  );
}

interface TrashButtonsProps {
  readonly asset: MediaAsset;
  readonly mayEdit: boolean;
  readonly close: () => void;
}

/** Deleting can be undone at once and for thirty days. What a story uses the server keeps. */
function TrashButtons({ asset, mayEdit, close }: TrashButtonsProps) {
  const t = useWords(words);
  const queries = useQueryClient();
  const { id } = asset;
  const settled = () => queries.invalidateQueries({ queryKey: ['media'] });
  const restore = async () => {
    try {
      await send('POST', '/api/media/{id}/restore', { id });
      notifyDone(t.restored);
    } catch (error) {
      notifyProblem(error);
    } finally {
      await settled();
    }
  };
  const remove = async () => {
    try {
      await send('DELETE', '/api/media/{id}', { id });
      close();
      const notice = `trashed ${id}`;
      const undo = () => {
        notifications.hide(notice);
        void restore();
      };
      notifications.show({
        id: notice,
        autoClose: 12_000,
        ...closable(),
        message: (
          <Group gap="xs">
            {t.deleted}
            <Button size="compact-xs" variant="default" onClick={undo}>
              {t.undo}
            </Button>
          </Group>
        ),
      });
    } catch (error) {
      notifyProblem(error);
    } finally {
      await settled();
    }
  };
  if (!mayEdit) return null;
  return asset.trashedAt === null ? (
    <Button variant="default" w="fit-content" onClick={remove}>
      {t.delete}
    </Button>
  ) : (
    <Button w="fit-content" onClick={restore}>
      {t.restore}
    </Button>
  );
}
