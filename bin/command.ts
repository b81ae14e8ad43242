import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Config, readConfig } from '../src/config.ts';
import { readTheme } from '../src/reader/styles/read-theme.ts';
import { wearTheme } from '../src/reader/styles/worn-theme.ts';

/** What a command does with its arguments. @returns its exit code. */
export type Command = (args: string[]) => Promise<number>;

/** The command was called in a way it does not understand. */
export class UsageError extends Error {}

/** The settings. @throws UsageError that lists every mistake in them. */
export function settings(): Config {
  const result = readConfig();
  if (result.kind === 'config') return result.config;
  throw new UsageError(['The settings have mistakes:', ...result.mistakes].join('\n  '));
}

/**
 * Settings of a process that makes pages: it wears the chosen theme from here on.
 * @throws UsageError that lists every mistake in them, or in the theme.
 */
export function settingsWithTheme(): Config {
  const config = settings();
  const read = readTheme(config.theme);
  if (read.kind === 'mistakes') {
    throw new UsageError([`The theme "${config.theme}" has mistakes:`, ...read.mistakes].join('\n  '));
  }
  wearTheme(read.theme);
  return config;
}

/** Arguments by name. @throws UsageError for one that the command does not know. */
export function readArgs<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
