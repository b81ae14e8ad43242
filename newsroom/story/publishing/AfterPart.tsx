import { Button, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CorrectionKind, correctionKinds } from '../../../src/domain/desk.ts';
import { send } from '../../api.ts';
import { useEditorState } from '../../editor-changes.ts';
import { notifyProblem } from '../../feedback/notify.ts';
import { CorrectionList } from './CorrectionList.tsx';
import { Fold } from './Fold.tsx';
import type { PartProps } from './part-props.ts';
import { selectedPassage } from './selected-passage.ts';
import { usePublishingWords } from './words.ts';

/** What can be done to a story that readers have: correct it, move it. */
export function AfterPart(props: PartProps) {
  const t = usePublishingWords();
  const { publication, may } = props;
  const { live, corrections } = publication;
  const open = corrections.filter(({ state }) => state === 'proposed').length;
  return (
    <>
      {(corrections.length > 0 || (live && may('story.correct'))) && (
        <Fold title={t.correct} note={open > 0 ? t.correctionState.proposed : null} isOpen={open > 0}>
          <CorrectionList {...props} />
          {live && may('story.correct') && <CorrectionForm {...props} />}
        </Fold>
      )}
      {live && may('story.address') && may('story.publish') && (
        <Fold title={t.address}>
          <AddressForm {...props} />
        </Fold>
      )}
    </>
  );
}

const longestQuote = 120;

function CorrectionForm({ publication, act, editor }: PartProps) {
  const t = usePublishingWords();
  const [kind, setKind] = useState<CorrectionKind>('correction');
  const [text, setText] = useState('');
  const state = useEditorState(editor);
  const quote =
    state?.selection.empty === false
      ? state.doc.textBetween(state.selection.from, state.selection.to, ' ')
      : '';
  const isTwo = publication.rules.includes('correction_approval') || publication.rules.includes('approval');
  const submit = async () => {
    try {
      const passage = await selectedPassage(editor, t.waiting);
      const body = { kind, text: text.trim(), passage };
      const made = await act.do((story) =>
        send('POST', '/api/articles/{id}/corrections', { ...story, body }),
      );
      if (made) setText('');
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        label={t.correctionKind}
        value={kind}
        data={correctionKinds.map((value) => ({ value, label: t.kinds[value] }))}
        onChange={(event) => {
          const chosen = correctionKinds.find((each) => each === event.currentTarget.value);
          if (chosen) setKind(chosen);
        }}
      />
      <Textarea
        size="xs"
        label={t.correctionText}
        value={text}
        autosize
        minRows={2}
        maxLength={5000}
        {...(text && { dir: 'auto' })}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Text size="sm">
        {t.about}: <q dir="auto">{quote === '' ? t.aboutAll : quote.slice(0, longestQuote)}</q>
      </Text>
      {quote === '' && (
        <Text size="xs" c="dimmed">
          {t.selectFirst}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {isTwo ? t.secondPerson : t.correctMeans}
      </Text>
      <Button
        size="compact-sm"
        w="fit-content"
        disabled={text.trim() === ''}
        loading={act.isBusy}
        onClick={submit}
      >
        {isTwo ? t.proposeCorrection : t.sendCorrection}
      </Button>
    </Stack>
  );
}

function AddressForm({ act }: PartProps) {
  const t = usePublishingWords();
  const [slug, setSlug] = useState('');
  const submit = async () => {
    const body = { slug: slug.trim() };
    const moved = await act.do((story) => send('PUT', '/api/articles/{id}/address', { ...story, body }));
    if (moved) setSlug('');
  };
  return (
    <Stack gap="xs">
      <TextInput
        size="xs"
        label={t.newAddress}
        description={t.addressMeans}
        value={slug}
        maxLength={200}
        {...(slug && { dir: 'auto' })}
        onChange={(event) => setSlug(event.currentTarget.value)}
      />
      <Button
        size="compact-sm"
        variant="default"
        w="fit-content"
        disabled={slug.trim() === ''}
        loading={act.isBusy}
        onClick={submit}
      >
        {t.moveAddress}
      </Button>
    </Stack>
  );
}
