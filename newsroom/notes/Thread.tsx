import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Annotation } from '../../src/writing/annotations/contract.ts';
import { send } from '../api.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useActor, useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { MentionInput, mentionedIn, usePeople } from './MentionInput.tsx';
import { SuggestedWords } from './SuggestedWords.tsx';
import { SuggestionActions } from './SuggestionActions.tsx';
import type { Act } from './use-act.ts';
import { words } from './words.ts';

interface ThreadProps {
  readonly storyId: string;
  readonly annotation: Annotation;
  /** Whether its passage is in the document that is written now. */
  readonly isThere: boolean;
  readonly mayEdit: boolean;
  readonly act: Act;
  /** Null without an editor. */
  readonly onShow: (() => void) | null;
}

/** A note or a suggestion with what was said to it. */
export function Thread({ storyId, annotation, isThere, mayEdit, act, onShow }: ThreadProps) {
  const t = useWords(words);
  const mayAnnotate = useMay('story.annotate');
  const { staffId } = useActor();
  const { kind, state } = annotation;
  const isOwn = annotation.authorId !== null && annotation.authorId === staffId;
  const [isReplying, setIsReplying] = useState(false);
  const resolve = () =>
    act((story) =>
      send('POST', '/api/articles/{id}/annotations/{annotation}/resolve', {
        ...story,
        annotation: annotation.id,
      }),
    );
  const reopen = () =>
    act((story) =>
      send('POST', '/api/articles/{id}/annotations/{annotation}/reopen', {
        ...story,
        annotation: annotation.id,
      }),
    );
  return (
    <Stack gap={6}>
      <Said who={annotation.author} at={annotation.at} />
      {kind === 'suggestion' ? (
        <SuggestedWords quote={annotation.quote} slice={annotation.slice} />
      ) : (
        <Text component="blockquote" size="sm" c="dimmed" className="note-quote" dir="auto">
          {annotation.quote}
        </Text>
      )}
      {state === 'open' && !isThere && (
        <Text size="sm" fw={600}>
          {t.gone}
        </Text>
      )}
      {annotation.replies.map((reply, place) => (
        <div key={reply.id}>
          {place > 0 && <Said who={reply.author} at={reply.at} />}
          <Text size="sm" className="note-text" dir="auto">
            {reply.text}
          </Text>
        </div>
      ))}
      {state !== 'open' && <Outcome annotation={annotation} />}
      {mayAnnotate && (
        <Group gap="xs">
          {onShow && state === 'open' && isThere && <Action onClick={onShow}>{t.show}</Action>}
          {kind === 'note' && state === 'open' && <Action onClick={resolve}>{t.resolve}</Action>}
          {(state === 'resolved' || (state === 'rejected' && (mayEdit || isOwn))) && (
            <Action onClick={reopen}>{t.reopen}</Action>
          )}
          <Action onClick={() => setIsReplying(!isReplying)}>{t.reply}</Action>
        </Group>
      )}
      {kind === 'suggestion' && state === 'open' && (mayEdit || isOwn) && (
        <SuggestionActions id={annotation.id} {...{ mayEdit, isOwn, isThere, act }} />
      )}
      {isReplying && (
        <Reply storyId={storyId} id={annotation.id} act={act} onEnd={() => setIsReplying(false)} />
      )}
    </Stack>
  );
}

function Action({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button size="compact-xs" variant="default" onClick={onClick}>
      {children}
    </Button>
  );
}

function Said({ who, at }: { readonly who: string; readonly at: string }) {
  const { language } = useLocale();
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Text size="xs">
      <bdi>
        <b>{who}</b>
      </bdi>{' '}
      <Text span c="dimmed" size="xs">
        <time dateTime={at}>{time.format(new Date(at))}</time>
      </Text>
    </Text>
  );
}

function Outcome({ annotation: { state, decidedBy, reason } }: { readonly annotation: Annotation }) {
  const t = useWords(words);
  if (state === 'open') return null;
  return (
    <Text size="sm" c="dimmed">
      {t.state[state]} <bdi>{t.by(decidedBy ?? '')}</bdi>
      {reason !== null && <bdi>{`: ${reason}`}</bdi>}
    </Text>
  );
}

interface ReplyProps {
  readonly storyId: string;
  readonly id: string;
  readonly act: Act;
  readonly onEnd: () => void;
}

function Reply({ storyId, id, act, onEnd }: ReplyProps) {
  const t = useWords(words);
  const people = usePeople(storyId);
  const [text, setText] = useState('');
  const reply = async () => {
    const body = { text, mentions: mentionedIn(text, people) };
    const isSent = await act((story) =>
      send('POST', '/api/articles/{id}/annotations/{annotation}/replies', { ...story, annotation: id, body }),
    );
    if (isSent) onEnd();
  };
  return (
    <Stack gap="xs">
      <MentionInput
        storyId={storyId}
        label={t.replyTo}
        description={t.noteHelp}
        value={text}
        onChange={setText}
      />
      <Group gap="xs">
        <Button size="compact-sm" onClick={reply} disabled={text.trim() === ''}>
          {t.reply}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onEnd}>
          {t.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
