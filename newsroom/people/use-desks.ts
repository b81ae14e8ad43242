import { useQuery } from '@tanstack/react-query';
import type { Desk } from '../../src/domain/permissions.ts';
import { get } from '../api.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Every desk there is, for a field to choose from, and how a desk is called. */
export function useDesks(): {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (desk: Desk | null) => string;
} {
  const t = useWords(words);
  const choices = useQuery({
    queryKey: ['story-choices'],
    queryFn: ({ signal }) => get('/api/story-choices', { signal }),
    staleTime: 300_000,
  });
  const editions = choices.data?.editions ?? [];
  const nameOf = (desk: Desk | null) => {
    if (desk === null) return t.everywhere;
    const edition = editions.find((each) => each.code === desk.edition);
    const section = edition?.sections.find((each) => each.slug === desk.section);
    const editionName = edition?.name ?? desk.edition;
    return `${editionName}: ${desk.section === null ? t.allSections : (section?.name ?? desk.section)}`;
  };
  const desks = editions.flatMap((edition) =>
    [null, ...edition.sections.map(({ slug }) => slug)].map((section) => ({
      edition: edition.code,
      section,
    })),
  );
  return { options: desks.map((desk) => ({ value: keyOf(desk), label: nameOf(desk) })), nameOf };
}

export const keyOf = (desk: Desk | null) =>
  desk === null ? '' : JSON.stringify([desk.edition, desk.section]);

/** The desk of a key that `keyOf` made; null for everywhere. */
export function deskOf(key: string): Desk | null {
  if (key === '') return null;
  const [edition, section]: [string, string | null] = JSON.parse(key);
  return { edition, section };
}
