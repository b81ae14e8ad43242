import { PasswordInput } from '@mantine/core';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** A password that is chosen: shown on demand and asked for once, as browsers make and keep it. */
export function NewPasswordInput() {
  const t = useWords(words);
  return (
    <PasswordInput
      name="password"
      label={t.newPassword}
      description={t.newPasswordHelp}
      autoComplete="new-password"
      minLength={12}
      maxLength={1024}
      dir="ltr"
      required
    />
  );
}
