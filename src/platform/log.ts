import { pino } from 'pino';

export type Log = Pick<import('pino').Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

/**
 * JSON lines on standard error, one a happening. Control characters are escaped by JSON; addresses, secrets
 * and connection strings are redacted by field name.
 */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: {
        paths: [
          'email',
          'password',
          'secret',
          'token',
          'authorization',
          'url.password',
          '*.email',
          '*.password',
        ],
        censor: '[redacted]',
      },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
