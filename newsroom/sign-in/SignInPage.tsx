import { Button, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { sendJson } from '../api.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** The way in with a password. */
export function SignInPage() {
  const t = useWords(words);
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await sendJson('POST', '/api/session', { email: form.get('email'), password: form.get('password') });
      await queries.invalidateQueries({ queryKey: ['session'] });
      await navigate({ href: next ?? '/' });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <Paper component="main" maw={400} mx="auto" mt="10vh" p="lg">
      <Title order={1} mb="md">
        {t.title}
      </Title>
      {problem && <ProblemNote error={problem} />}
      <form onSubmit={submit}>
        <Stack>
          <TextInput name="email" type="email" label={t.email} autoComplete="username" required />
          <PasswordInput name="password" label={t.password} autoComplete="current-password" required />
          <Button type="submit">{t.signIn}</Button>
        </Stack>
      </form>
    </Paper>
  );
}
