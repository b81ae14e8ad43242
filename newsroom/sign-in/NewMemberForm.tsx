import { Button, Stack, TextInput } from '@mantine/core';
import { useWords } from '../words.ts';
import { DoorProblem } from './DoorProblem.tsx';
import { NewPasswordInput } from './NewPasswordInput.tsx';
import { useSubmit } from './use-submit.ts';
import { words } from './words.ts';

interface NewMemberFormProps {
  /** From an invitation, whose address stands; null for the first owner, who says both. */
  readonly known: { readonly name: string; readonly email: string } | null;
  readonly action: string;
  readonly onSend: (member: { name: string; email: string; password: string }) => Promise<void>;
}

/** Who somebody is, and the password they will come with. */
export function NewMemberForm({ known, action, onSend }: NewMemberFormProps) {
  const t = useWords(words);
  const { error, isSending, submit } = useSubmit((form) =>
    onSend({
      name: String(form.get('name')),
      email: String(form.get('email')),
      password: String(form.get('password')),
    }),
  );
  return (
    <>
      <DoorProblem error={error} />
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={t.name}
            description={t.nameHelp}
            defaultValue={known?.name ?? ''}
            autoComplete="name"
            maxLength={120}
            dir="auto"
            required
          />
          <TextInput
            name="email"
            type="email"
            label={t.email}
            defaultValue={known?.email ?? ''}
            readOnly={known !== null}
            autoComplete="username"
            dir="ltr"
            required
          />
          <NewPasswordInput />
          <Button type="submit" loading={isSending} fullWidth>
            {action}
          </Button>
        </Stack>
      </form>
    </>
  );
}
