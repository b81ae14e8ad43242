import { Anchor, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { EditorView } from 'prosemirror-view';
import { slugOf } from '../../../src/domain/slug.ts';
import { useEditorState } from '../../editor-changes.ts';
import { useWords } from '../../words.ts';
import styles from './Details.module.css';
import { FieldFrame } from './FieldFrame.tsx';
import { SharedPicture } from './SharedPicture.tsx';
import { SharedPictureField } from './SharedPictureField.tsx';
import { TextField } from './TextField.tsx';
import { type FieldHandle, useField } from './use-field.ts';
import type { Fields } from './use-fields.ts';
import { words } from './words.ts';

interface FoundFieldsProps {
  readonly storyId: string;
  readonly answer: Fields;
  readonly editor: EditorView | null;
}

/** Address, search and sharing, with how they will look. What is left empty comes from the story. */
export function FoundFields({ storyId, answer, editor }: FoundFieldsProps) {
  const t = useWords(words);
  const slug = useField(storyId, answer, 'slug');
  const seo = useField(storyId, answer, 'seo');
  const social = useField(storyId, answer, 'social');
  const sharedPicture = useField(storyId, answer, 'sharedPicture');
  const state = useEditorState(editor);
  const headline = state?.doc.firstChild?.textContent.trim() || t.untitled;
  const standfirst = state && state.doc.childCount > 1 ? state.doc.child(1).textContent.trim() : '';
  const site = answer.edition.name;
  const address = addressOf(answer, slug.value ?? headline);
  const found = {
    title: seo.value.title || `${headline} | ${site}`,
    description: seo.value.description || standfirst,
  };
  return (
    <>
      {answer.isLive ? (
        <Text size="sm">
          {t.slugLive}{' '}
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/stories/$storyId" params={{ storyId }} search={{ panel: 'publishing' }} />
            )}
            underline="always"
            inherit
          >
            {t.toPublishing}
          </Anchor>
        </Text>
      ) : (
        <TextField field={slug} label={t.slug} placeholder={t.slugFromHeadline} maxLength={200} />
      )}
      <PreviewField
        field={seo}
        labels={[t.searchTitle, t.searchDescription]}
        defaults={[`${headline} | ${site}`, standfirst]}
      />
      <PreviewField
        field={social}
        labels={[t.socialTitle, t.socialDescription]}
        defaults={[seo.value.title || headline, found.description]}
      />
      <SharedPictureField field={sharedPicture} />
      <Title order={3} size="h6">
        {t.previews}
      </Title>
      <figure className={`${styles.preview} ${styles.search}`}>
        <Text component="figcaption" size="xs" c="dimmed">
          {t.onSearch}
        </Text>
        <Text size="xs" dir="ltr" ta="start">
          {address}
        </Text>
        <div className={`${styles.title} ${styles.clamp}`} dir="auto">
          {found.title}
        </div>
        <Text size="sm" dir="auto" className={styles.clamp ?? ''}>
          {found.description}
        </Text>
      </figure>
      <figure className={styles.preview}>
        <Text component="figcaption" size="xs" c="dimmed">
          {t.onSocial}
        </Text>
        <SharedPicture state={state} chosen={sharedPicture.value} />
        <Text size="xs" c="dimmed" dir="ltr" ta="start">
          {new URL(answer.url).host}
        </Text>
        <div className={`${styles.title} ${styles.clamp}`} dir="auto">
          <strong>{social.value.title || seo.value.title || headline}</strong>
        </div>
        <Text size="sm" dir="auto" className={styles.clamp ?? ''}>
          {social.value.description || found.description}
        </Text>
      </figure>
    </>
  );
}

function addressOf({ url, isLive, edition, fields }: Fields, last: string): string {
  const { host, origin } = new URL(url);
  if (isLive) return url.replace(origin, host);
  return `${host}${edition.pathPrefix}/${fields.section.slug}/${slugOf(last, edition.language)}`;
}

interface PreviewFieldProps {
  readonly field: FieldHandle<Fields['fields']['seo']>;
  readonly labels: readonly [title: string, description: string];
  /** What stands there while the field is empty. */
  readonly defaults: readonly [title: string, description: string];
}

const longest = { title: 200, description: 500 };

function PreviewField({ field, labels, defaults }: PreviewFieldProps) {
  const t = useWords(words);
  const write = (part: 'title' | 'description', text: string) => {
    const { [part]: _, ...rest } = field.value;
    field.write(text === '' ? rest : { ...rest, [part]: text });
  };
  return (
    <FieldFrame
      field={field}
      describe={({ title, description }) => [title, description].filter(Boolean).join('\n')}
    >
      {(['title', 'description'] as const).map((part, place) => (
        <TextInput
          size="xs"
          key={part}
          label={labels[place]}
          description={field.value[part] ? undefined : t.fromStory}
          placeholder={defaults[place] ?? ''}
          value={field.value[part] ?? ''}
          maxLength={longest[part]}
          readOnly={!field.mayEdit}
          {...(field.value[part] && { dir: 'auto' })}
          onChange={(event) => write(part, event.currentTarget.value)}
          onBlur={() => field.save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) field.save();
          }}
        />
      ))}
    </FieldFrame>
  );
}
