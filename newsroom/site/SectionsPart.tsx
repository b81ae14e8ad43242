import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { slugOf } from '../../src/domain/slug.ts';
import type { SiteAnswer } from '../../src/publishing/site/contract.ts';
import { notifyDone } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { useChangeSite } from './use-site.ts';
import { words } from './words.ts';

type Edition = SiteAnswer['editions'][number];

/** The sections of an edition: named, ordered, in the navigation or out of it; saved as one. */
export function SectionsPart({ edition }: { readonly edition: Edition }) {
  const t = useWords(words);
  const mayEdit = useMay('site.edit');
  const [seen, setSeen] = useState(edition.sections);
  const [sections, setSections] = useState(edition.sections);
  const [added, setAdded] = useState('');
  const change = useChangeSite(edition.code);
  const isChanged = JSON.stringify(sections) !== JSON.stringify(seen);
  const put = (place: number, changes: Partial<(typeof sections)[number]>) =>
    setSections(sections.map((each, at) => (at === place ? { ...each, ...changes } : each)));
  const move = (place: number, by: -1 | 1) => {
    const moved = sections[place];
    if (moved) setSections(sections.toSpliced(place, 1).toSpliced(place + by, 0, moved));
  };
  const add = () => {
    const name = added.trim();
    const slug = slugOf(name, edition.value.language);
    if (name === '' || slug === '' || sections.some((each) => each.slug === slug)) return;
    setSections([...sections, { slug, name, isInNavigation: true }]);
    setAdded('');
  };
  const save = () =>
    change.mutate(
      { kind: 'sections', before: seen.length > 0 ? seen : null, after: sections },
      {
        onSuccess: () => {
          setSeen(sections);
          notifyDone(t.saved);
        },
      },
    );
  return (
    <Stack gap="sm">
      <Text size="sm">{t.sectionsIntro}</Text>
      {change.isError && <ProblemNote error={change.error} />}
      <ol className="site-lines">
        {sections.map(({ slug, name, isInNavigation }, place) => (
          <li key={slug}>
            <Group gap="xs" wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t.up(name)}
                disabled={!mayEdit || place === 0}
                onClick={() => move(place, -1)}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t.down(name)}
                disabled={!mayEdit || place === sections.length - 1}
                onClick={() => move(place, 1)}
              >
                ↓
              </ActionIcon>
              <TextInput
                aria-label={t.nameOf(slug)}
                dir="auto"
                size="xs"
                value={name}
                readOnly={!mayEdit}
                className="site-grow"
                onChange={(event) => put(place, { name: event.currentTarget.value })}
              />
              <Text size="xs" c="dimmed" dir="ltr" className="site-slug site-aside">
                /{slug}
              </Text>
              <Checkbox
                label={t.inNavigation}
                size="xs"
                checked={isInNavigation}
                disabled={!mayEdit}
                onChange={(event) => put(place, { isInNavigation: event.currentTarget.checked })}
              />
              {mayEdit && !edition.sections.some((each) => each.slug === slug) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => setSections(sections.toSpliced(place, 1))}
                >
                  {t.takeOut}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {mayEdit && (
        <>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <Group gap="xs" align="flex-end">
              <TextInput
                label={t.newSection}
                dir="auto"
                size="xs"
                value={added}
                onChange={(event) => setAdded(event.currentTarget.value)}
              />
              <Button type="submit" size="xs" variant="default">
                {t.add}
              </Button>
            </Group>
          </form>
          <Group gap="xs">
            <Button onClick={save} disabled={!isChanged} loading={change.isPending}>
              {t.save}
            </Button>
            {isChanged && (
              <Button
                variant="default"
                onClick={() => {
                  setSeen(edition.sections);
                  setSections(edition.sections);
                  change.reset();
                }}
              >
                {t.discard}
              </Button>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}
