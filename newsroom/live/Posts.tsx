import { Button, Stack, Text, Title } from '@mantine/core';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { Empty } from '../feedback/Empty.tsx';
import { isLetterKey } from '../shell/letter-keys.ts';
import { keptPlaces } from '../story/details/kept-drafts.ts';
import { useWords } from '../words.ts';
import type { LiveStory } from './live-story.ts';
import { PostForm } from './PostForm.tsx';
import { PostItem } from './PostItem.tsx';
import { focusText } from './post-view.ts';
import { SummaryPart } from './SummaryPart.tsx';
import type { Coverage } from './use-coverage.ts';
import { heldPost } from './use-post-draft.ts';
import { words } from './words.ts';

interface PostsProps {
  readonly story: LiveStory;
  readonly coverage: Coverage;
  /** Reads older posts; null where there are none. */
  readonly older: (() => void) | null;
  readonly isReading: boolean;
}

/** The form for a new post, which is always there while the coverage goes on, and the posts below it. */
export function Posts({ story, coverage, older, isReading }: PostsProps) {
  const t = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  const goesOn = coverage.endedAt === null;
  const mayWrite = story.may('post.write') && goesOn;
  const forms = useForms(`${story.drafts}new.`);
  const held = mayWrite ? forms.places.map(heldPost) : [];
  const posts = coverage.posts.filter(({ id }) => !held.includes(id));
  const newPost = useRef<EditorView | null>(null);
  useNewPostKey(newPost);
  return (
    <>
      {mayWrite && (
        <Stack gap="sm">
          {forms.places.map((place, at) => (
            <PostForm
              key={place}
              story={story}
              place={place}
              post={null}
              wasRefused={at > 0}
              isFocused={forms.wereSent && at === 0}
              onView={(view) => {
                if (at === 0) newPost.current = view;
              }}
              onSent={() => forms.replace(place)}
              onDone={() => forms.remove(place)}
            />
          ))}
        </Stack>
      )}
      <SummaryPart story={story} coverage={coverage} />
      <Stack component="section" gap={0} aria-labelledby="live-posts">
        <Title order={2} size="h3" id="live-posts" tabIndex={-1} ref={heading}>
          {t.posts}
        </Title>
        {posts.length === 0 && <Empty title={t.none}>{mayWrite ? t.noneMore : null}</Empty>}
        {posts.map((post) => (
          <PostItem
            key={post.id}
            story={story}
            post={post}
            goesOn={goesOn}
            onGone={() => heading.current?.focus()}
          />
        ))}
        {older && (
          <Button variant="default" mt="md" w="fit-content" loading={isReading} onClick={older}>
            {t.older}
          </Button>
        )}
        {!older && posts.length > 0 && (
          <Text size="sm" c="dimmed" mt="md">
            {t.allShown}
          </Text>
        )}
      </Stack>
    </>
  );
}

/**
 * The forms of new posts, by where their words are kept: the first one is to be written in. Below it are those on their
 * way, which nobody sees, and those that came back. What is typed after one was sent stands in the next.
 */
function useForms(above: string) {
  const [forms, setForms] = useState(() => {
    const kept = keptPlaces(above);
    return { places: kept.length > 0 ? kept.reverse() : [above + Date.now()], wereSent: false };
  });
  const { places } = forms;
  return {
    ...forms,
    replace: (place: string) => {
      if (places[0] === place) setForms({ places: [above + Date.now(), ...places], wereSent: true });
    },
    remove: (place: string) =>
      setForms((now) => ({ ...now, places: now.places.filter((each) => each !== place) })),
  };
}

/** N goes to the text of the new post. The form is there already: what is typed next cannot land elsewhere. */
function useNewPostKey(newPost: { readonly current: EditorView | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'n' || !newPost.current || !isLetterKey(event)) return;
      event.preventDefault();
      focusText(newPost.current);
      newPost.current.dom.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [newPost]);
}
