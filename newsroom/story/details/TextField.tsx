import { Textarea, TextInput } from '@mantine/core';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldHandle } from './use-field.ts';

interface TextFieldProps {
  readonly field: FieldHandle<string | null>;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  /** More than one line. */
  readonly isLong?: boolean;
}

/** Words that are saved when somebody leaves the field, or with Enter where there is one line. */
export function TextField({ field, label, isLong = false, ...rest }: TextFieldProps) {
  const shared = {
    ...rest,
    label,
    size: 'xs',
    value: field.value ?? '',
    readOnly: !field.mayEdit,
    ...(field.value && { dir: 'auto' }),
    onBlur: () => field.save(),
  };
  const written = (text: string) => field.write(text === '' ? null : text);
  return (
    <FieldFrame field={field} describe={(value) => value ?? ''}>
      {isLong ? (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={10}
          onChange={(event) => written(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...shared}
          onChange={(event) => written(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) field.save();
          }}
        />
      )}
    </FieldFrame>
  );
}
