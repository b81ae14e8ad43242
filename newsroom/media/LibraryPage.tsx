import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type DragEvent, useEffect, useState } from 'react';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { DetailsPanel } from './DetailsPanel.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import './media.css';
import { mediaList } from './media-query.ts';
import type { MediaSearch } from './search.ts';
import { Tile } from './Tile.tsx';
import { UploadList } from './UploadList.tsx';
import { addUpload } from './uploads.ts';
import { Warnings } from './Warnings.tsx';
import { words } from './words.ts';

/** The library: found, looked at, added to. */
export function LibraryPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const search: MediaSearch = useSearch({ from: '/inside/media' });
  const mayAdd = useMay('media.add');
  const mayRights = useMay('media.rights');
  const isOver = useFilesFromAnywhere(mayAdd);
  const set = (change: { readonly [key in keyof MediaSearch]?: MediaSearch[key] | undefined }) =>
    navigate({ to: '/media', search: (before) => dropEmpty({ ...before, ...change }), replace: true });
  return (
    <Stack gap="sm">
      {isOver && <div className="library-drop">{t.drop}</div>}
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t.title}
        </Title>
        {mayAdd && (
          <Group gap="sm">
            <Text size="sm" c="dimmed" visibleFrom="sm">
              {t.uploadHint}
            </Text>
            <FileButton multiple onChange={(files) => takeFiles(files)}>
              {(props) => <Button {...props}>{t.upload}</Button>}
            </FileButton>
          </Group>
        )}
      </Group>
      <UploadList />
      {mayRights && <Warnings />}
      <LibraryFilters search={search} set={set} />
      <div className={search.asset === undefined ? 'library' : 'library library-open'}>
        <Tiles search={search} choose={(asset) => set({ asset })} />
        {search.asset !== undefined && (
          <DetailsPanel key={search.asset} id={search.asset} close={() => set({ asset: undefined })} />
        )}
      </div>
    </Stack>
  );
}

interface TilesProps {
  readonly search: MediaSearch;
  readonly choose: (id: string) => void;
}

function Tiles({ search, choose }: TilesProps) {
  const t = useWords(words);
  const list = useInfiniteQuery(mediaList(search));
  if (list.isPending) return <Loading />;
  if (list.isLoadingError) return <ProblemNote error={list.error} retry={() => list.refetch()} />;
  const assets = list.data.pages.flatMap((page) => page.assets);
  const { asset: _asset, trash, ...filters } = search;
  if (assets.length === 0) {
    if (Object.keys(filters).length > 0)
      return (
        <Empty order={2} title={t.nothing}>
          {t.nothingMore}
        </Empty>
      );
    return trash ? (
      <Empty order={2} title={t.emptyTrash}>
        {t.emptyTrashMore}
      </Empty>
    ) : (
      <Empty order={2} title={t.empty}>
        {t.emptyMore}
      </Empty>
    );
  }
  return (
    <Stack align="flex-start">
      <ul className="tiles" style={{ inlineSize: '100%' }} aria-busy={list.isFetching}>
        {assets.map((asset) => (
          <li key={asset.id}>
            <Tile asset={asset} isCurrent={asset.id === search.asset} onChoose={() => choose(asset.id)} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Stack>
  );
}

function takeFiles(files: readonly File[]): void {
  for (const file of files) void addUpload(file);
}

/** Takes files that are dropped or pasted anywhere on the page. @returns whether some are held over it. */
function useFilesFromAnywhere(mayAdd: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (!mayAdd) return;
    const hasFiles = (event: Event) =>
      (event as unknown as DragEvent).dataTransfer?.types.includes('Files') ?? false; // a listener's own type
    const over = (event: Event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: globalThis.DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: globalThis.DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent) => takeFiles([...(event.clipboardData?.files ?? [])]);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [mayAdd]);
  return isOver;
}

/** An address says what is asked for and nothing of what is not. */
function dropEmpty(search: Readonly<Record<string, unknown>>): MediaSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  );
}
