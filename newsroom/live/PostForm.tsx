import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import type { CoveragePost } from '../../src/publishing/coverage/contract.ts';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { AuthorsField, namesIn } from './AuthorsField.tsx';
import type { LiveStory } from './live-story.ts';
import { PostEditor } from './PostEditor.tsx';
import { PostWords } from './PostWords.tsx';
import { useCoverageAct } from './use-coverage.ts';
import { usePostDraft } from './use-post-draft.ts';
import { words } from './words.ts';

interface PostFormProps {
  readonly story: LiveStory;
  /** Where its words are kept on the device until the newsroom has them. */
  readonly place: string;
  /** The one that is changed, as the newsroom has it now; null for a new one. */
  readonly post: CoveragePost | null;
  /** Whether it was sent before and came back. */
  readonly wasRefused?: boolean;
  readonly isFocused: boolean;
  /** Told of the editor when it comes and goes. */
  readonly onView?: (view: EditorView | null) => void;
  /** What was written is on its way: another form may take this one's place. It is seen again if it was refused. */
  readonly onSent?: () => void;
  /** The newsroom has it, as a draft or published: the form can go. */
  readonly onDone: () => void;
  /** Without it there is no way out but to be done. */
  readonly onCancel?: () => void;
}

/** Writes a post, or changes one that readers may have: they keep what they have until the change is published. */
export function PostForm(props: PostFormProps) {
  const { story, place, post, wasRefused, isFocused, onView, onSent, onDone, onCancel } = props;
  const t = useWords(words);
  const act = useCoverageAct(story.id);
  const draft = usePostDraft(story.id, place, post);
  const [names, setNames] = useState(post?.authors.join('\n') ?? '');
  const [marks, setMarks] = useState({ isKey: false, isPinned: false });
  const isPublic = post !== null && post.publicVersion !== null;
  const mayPublish = story.may('post.publish') && story.url !== null;
  const isNamed = post !== null && namesIn(names).join('\n') !== post.authors.join('\n');
  const canSave = !draft.isEmpty && (draft.isChanged || isNamed || post === null);
  const canPublish = !draft.isEmpty && (canSave || post?.publicVersion !== post?.version);
  const finish = (message: string) => {
    notifyDone(message);
    if (draft.hasMore()) return; // written while it was sent: the form stays for it
    draft.forget();
    onDone();
  };
  const save = () => draft.save(namesIn(names), isNamed);
  const mark = (id: string, body: { isKey?: boolean; isPinned?: boolean }) =>
    send('PUT', '/api/articles/{id}/coverage/posts/{post}/marks', { id: story.id, post: id, body });
  const keep = async () => {
    if (!canSave) return;
    const sending = act.run(async () => {
      const { id } = await save();
      if (marks.isKey) await mark(id, { isKey: true });
    });
    onSent?.();
    if (await sending) finish(isPublic ? t.changesKept : t.draftKept);
  };
  const publish = async () => {
    if (!canPublish || !mayPublish) return;
    const sending = act.run(async () => {
      const { id, version } = await save();
      await send('POST', '/api/articles/{id}/coverage/posts/{post}/publish', {
        ...{ id: story.id, post: id, body: { version } },
      });
      if (marks.isKey || marks.isPinned) {
        const { isKey, isPinned } = marks;
        await mark(id, { ...(isKey && { isKey }), ...(isPinned && { isPinned }) });
      }
    });
    onSent?.();
    if (await sending) finish(isPublic ? t.corrected : t.published);
  };
  const isOvertaken = post && draft.saved && post.version > draft.saved.version && !act.isBusy;
  const label = post ? t.change : wasRefused ? t.refused : t.newPost;
  const isAway = onSent !== undefined && act.isBusy;
  return (
    // Not a form: the one of a link's address stands in it.
    <section className="post-form" hidden={isAway} aria-label={label}>
      <PostEditor
        document={draft.document}
        label={label}
        language={story.language}
        direction={story.direction}
        isFocused={isFocused}
        {...(onView && { onView })}
        onChange={draft.write}
        onPublish={() => void publish()}
        onSave={() => void keep()}
      />
      <Stack gap="xs" p="sm">
        <AuthorsField value={names} onChange={setNames} isOwn={post === null} />
        {post === null && story.may('coverage.run') && (
          <Group gap="lg">
            <Checkbox
              label={t.keyEvent}
              checked={marks.isKey}
              onChange={({ currentTarget }) => setMarks({ ...marks, isKey: currentTarget.checked })}
            />
            {mayPublish && (
              <Checkbox
                label={t.pin}
                checked={marks.isPinned}
                onChange={({ currentTarget }) => setMarks({ ...marks, isPinned: currentTarget.checked })}
              />
            )}
          </Group>
        )}
        {isPublic && (
          <Text size="sm" c="dimmed">
            {t.changeMeans}
          </Text>
        )}
        {isOvertaken ? (
          <Alert variant="light" title={t.overtaken(post.actor)}>
            <PostWords document={post.document} language={story.language} direction={story.direction} />
            <Group gap="xs" mt="xs">
              <Button size="compact-sm" onClick={() => draft.follow(post.version)}>
                {t.keepMine}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  draft.forget();
                  onDone();
                }}
              >
                {t.takeTheirs}
              </Button>
            </Group>
          </Alert>
        ) : (
          act.problem && <ProblemNote error={act.problem} />
        )}
        <Group gap="xs">
          {mayPublish && (
            <Button disabled={!canPublish} loading={act.isBusy} onClick={publish}>
              {isPublic ? t.publishChange : t.publish}
            </Button>
          )}
          <Button variant="default" disabled={!canSave} loading={!mayPublish && act.isBusy} onClick={keep}>
            {isPublic ? t.keepChange : t.keepDraft}
          </Button>
          {onCancel && (
            <Button
              variant="subtle"
              onClick={() => {
                draft.forget();
                onCancel();
              }}
            >
              {t.cancel}
            </Button>
          )}
        </Group>
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {mayPublish ? t.keysOfForm : t.keysOfDraft}
        </Text>
      </Stack>
    </section>
  );
}
