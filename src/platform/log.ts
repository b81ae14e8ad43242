import { type DestinationStream, pino } from 'pino';
import { withoutSecrets } from './redact.ts';

export type Log = Pick<import('pino').Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

const secretNames = ['email', 'password', 'secret', 'token', 'authorization', 'cookie'];

/**
 * JSON lines on standard error, one a happening. Control characters are escaped by JSON; addresses, secrets
 * and connection strings are redacted by field name, and wherever an error says them.
 */
export function createLog(
  level: string,
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: {
        paths: [...secretNames, ...secretNames.map((name) => `*.${name}`)],
        censor: '[redacted]',
      },
      serializers: { err: describeError, path: withoutSecrets, detail: withoutSecrets },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    to,
  );
}

/** What it is and where; nothing else of it: PostgreSQL and mail servers quote what they were given. */
function describeError(error: unknown): object {
  if (typeof error !== 'object' || error === null) return { message: withoutSecrets(String(error)) };
  const { name, message, stack, cause } = error as Partial<Error>; // whatever was thrown
  const { code, table, constraint } = error as {
    readonly [name in 'code' | 'table' | 'constraint']?: unknown;
  };
  return {
    type: name,
    message: withoutSecrets(message ?? ''),
    stack: withoutSecrets(stack ?? ''),
    ...{ code, table, constraint },
    ...(error instanceof AggregateError && { errors: error.errors.map(describeError) }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
