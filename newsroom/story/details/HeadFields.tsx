import { Select } from '@mantine/core';
import { genres } from '../../../src/domain/article.ts';
import { TopicPicker } from '../../topics/TopicPicker.tsx';
import { useWords } from '../../words.ts';
import { BylineField } from './BylineField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { TextField } from './TextField.tsx';
import { useField } from './use-field.ts';
import type { Fields } from './use-fields.ts';
import { words } from './words.ts';

/** What stands around the words of a story on its page. */
export function HeadFields({ storyId, answer }: { readonly storyId: string; readonly answer: Fields }) {
  const t = useWords(words);
  const genre = useField(storyId, answer, 'genre');
  const topics = useField(storyId, answer, 'topics');
  return (
    <>
      <TextField
        field={useField(storyId, answer, 'kicker')}
        label={t.kicker}
        placeholder={t.kickerHelp}
        maxLength={120}
      />
      <FieldFrame field={genre} describe={(value) => t.genres[value]}>
        <Select
          size="xs"
          label={t.genre}
          value={genre.value}
          data={genres.map((value) => ({ value, label: t.genres[value] }))}
          readOnly={!genre.mayEdit}
          allowDeselect={false}
          onChange={(value) => {
            const chosen = genres.find((each) => each === value);
            if (chosen) genre.save(chosen);
          }}
        />
      </FieldFrame>
      <BylineField storyId={storyId} answer={answer} />
      <TextField
        field={useField(storyId, answer, 'dateline')}
        label={t.dateline}
        placeholder={t.datelineHelp}
        maxLength={120}
      />
      <FieldFrame field={topics} describe={(value) => value.map(({ name }) => name).join(', ')}>
        <TopicPicker
          edition={answer.fields.edition}
          value={topics.value.map(topicOf)}
          onChange={(value) => topics.save([...value])}
          disabled={!topics.mayEdit}
        />
      </FieldFrame>
    </>
  );
}

function topicOf({ slug, name, qcode }: Fields['fields']['topics'][number]) {
  return qcode === undefined ? { slug, name } : { slug, name, qcode };
}
