import { Text } from '@mantine/core';
import type { ToldFailure } from '../../src/domain/refusals/refusal.ts';
import { useSay } from '../refusals/use-say.ts';

interface FailureProps {
  /** Null for one of before there were codes. */
  readonly cause: ToldFailure | null;
  /** The same in English. */
  readonly reason: string;
}

/** Why a schedule could not be kept. */
export function Failure({ cause, reason }: FailureProps) {
  const say = useSay();
  const told = cause === null ? [{ message: reason }] : [cause, ...cause.errors];
  return told.map((each) => (
    <Text key={JSON.stringify(each)} size="sm" dir="auto">
      {say(each)}
    </Text>
  ));
}
