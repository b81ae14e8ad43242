import { Alert, Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { postTitle } from '../../src/domain/post.ts';
import type { CoveragePost } from '../../src/publishing/coverage/contract.ts';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import type { LiveStory } from './live-story.ts';
import { PostForm } from './PostForm.tsx';
import { PostWords } from './PostWords.tsx';
import { postOf } from './post-view.ts';
import { useCoverageAct } from './use-coverage.ts';
import { words } from './words.ts';

interface PostItemProps {
  readonly story: LiveStory;
  readonly post: CoveragePost;
  /** Whether the coverage goes on: what is over takes no new posts. */
  readonly goesOn: boolean;
  /** It was taken back: the focus has to go somewhere. */
  readonly onGone: () => void;
}

/** A post of the list, with what can be done to it. */
export function PostItem({ story, post, goesOn, onGone }: PostItemProps) {
  const t = useWords(words);
  const act = useCoverageAct(story.id);
  const [open, setOpen] = useState<'form' | 'question' | null>(null);
  const { id, version, publicVersion, isKey, isPinned } = post;
  const place = { id: story.id, post: id };
  const isDraft = publicVersion === null;
  const hasChanges = !isDraft && publicVersion < version;
  const name = postTitle(postOf(post.document).toJSON());
  const mayPublish = story.may('post.publish') && story.url !== null && (goesOn || !isDraft);
  const does = async (what: () => Promise<unknown>, message: string) => {
    if (await act.run(what)) notifyDone(message);
  };
  const mark = (marks: { isKey?: boolean; isPinned?: boolean }, message: string) =>
    does(
      () => send('PUT', '/api/articles/{id}/coverage/posts/{post}/marks', { ...place, body: marks }),
      message,
    );
  const publish = () =>
    does(
      () => send('POST', '/api/articles/{id}/coverage/posts/{post}/publish', { ...place, body: { version } }),
      isDraft ? t.published : t.corrected,
    );
  const takeBack = async () => {
    if (!(await act.run(() => send('DELETE', '/api/articles/{id}/coverage/posts/{post}', place)))) return;
    notifyDone(isDraft ? t.deleted : t.withdrawn);
    onGone();
  };
  return (
    <article className="live-post" aria-label={name} data-post={isDraft ? 'draft' : 'published'}>
      <Group gap="xs" className="live-post-head">
        <Text size="sm" fw={600}>
          <time dateTime={post.postedAt ?? post.savedAt}>{story.moment(post.postedAt ?? post.savedAt)}</time>
        </Text>
        <Text size="sm" c="dimmed" dir="auto">
          {post.authors.join(', ')}
        </Text>
        {isDraft && <Badge variant="outline">{t.draft}</Badge>}
        {hasChanges && <Badge variant="outline">{t.hasChanges}</Badge>}
        {isPinned && <Badge color="gray">{t.pinned}</Badge>}
        {isKey && <Badge color="gray">{t.keyEvent}</Badge>}
      </Group>
      {open === 'form' ? (
        <PostForm
          story={story}
          place={`${story.drafts}${id}`}
          post={post}
          isFocused
          onDone={() => setOpen(null)}
          onCancel={() => setOpen(null)}
        />
      ) : (
        <PostWords document={post.document} language={story.language} direction={story.direction} />
      )}
      {act.problem && <ProblemNote error={act.problem} />}
      {open === 'question' && (
        <Alert
          variant="light"
          color="red"
          my="xs"
          title={isDraft ? t.deleteAsks(name) : t.withdrawAsks(name)}
        >
          <Group gap="xs">
            <Button size="compact-sm" variant="default" autoFocus onClick={() => setOpen(null)}>
              {t.keepIt}
            </Button>
            <Button size="compact-sm" color="red" loading={act.isBusy} onClick={takeBack}>
              {isDraft ? t.deleteDraft : t.withdraw}
            </Button>
          </Group>
        </Alert>
      )}
      {open === null && (
        <Group gap={4} className="live-post-acts">
          {mayPublish && (isDraft || hasChanges) && (
            <Button size="compact-sm" loading={act.isBusy} onClick={publish}>
              {isDraft ? t.publish : t.publishChange}
            </Button>
          )}
          {story.may('post.write') && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen('form')}>
              {isDraft ? t.goOnWriting : t.correct}
            </Button>
          )}
          {story.may('coverage.run') && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => mark({ isKey: !isKey }, isKey ? t.unkeyed : t.keyed)}
              >
                {isKey ? t.unkey : t.key}
              </Button>
              {!isDraft && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => mark({ isPinned: !isPinned }, isPinned ? t.unpinned : t.nowPinned)}
                >
                  {isPinned ? t.unpin : t.pin}
                </Button>
              )}
            </>
          )}
          {story.may('post.publish') && (
            <Button size="compact-sm" variant="outline" color="red" onClick={() => setOpen('question')}>
              {isDraft ? t.deleteDraft : t.withdraw}
            </Button>
          )}
          {!isDraft && story.url !== null && (
            <a href={`${story.url}?post=${id}#post-${id}`} target="_blank" rel="noreferrer">
              {t.asReaders}
            </a>
          )}
        </Group>
      )}
    </article>
  );
}
