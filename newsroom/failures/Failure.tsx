import { Text } from '@mantine/core';
import type { ScheduleFailure } from '../../src/domain/desk.ts';
import { sayReason } from '../../src/domain/gate-reasons.ts';
import { useWords } from '../words.ts';
import { failureWords } from './words.ts';

interface FailureProps {
  /** Null for one of before there were codes. */
  readonly cause: ScheduleFailure | null;
  /** The same in English. */
  readonly reason: string;
}

/** Why a schedule could not be kept. */
export function Failure({ cause, reason }: FailureProps) {
  const t = useWords(failureWords);
  if (cause === null || cause.code === 'refused') {
    return (
      <Text size="sm" lang="en" dir="ltr">
        {reason}
      </Text>
    );
  }
  if (cause.code !== 'gates') return <Text size="sm">{t[cause.code]}</Text>;
  return (
    <>
      <Text size="sm">{t.gates}</Text>
      {cause.reasons.map((each) => (
        <Text key={JSON.stringify(each)} size="sm">
          {sayReason(each, t.closed)}
        </Text>
      ))}
    </>
  );
}
