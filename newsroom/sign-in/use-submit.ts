import { type FormEvent, useState } from 'react';

/** A form that is sent once at a time, and what went wrong with it. */
export function useSubmit(send: (form: FormData) => Promise<void>) {
  const [error, setError] = useState<Error | null>(null);
  const [isSending, setIsSending] = useState(false);
  const run = async (form: FormData) => {
    setIsSending(true);
    try {
      await send(form);
      setError(null);
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setIsSending(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(new FormData(event.currentTarget));
  };
  return { error, isSending, submit, run };
}
