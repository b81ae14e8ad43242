import { CannotRun } from '../../domain/errors.ts';
import { readTheme } from './read-theme.ts';
import type { Theme } from './theme.ts';

let worn: Theme | undefined;

/** The theme that this process wears: the broadsheet, unless it was told another. */
export function wornTheme(): Theme {
  worn ??= themeNamed('broadsheet');
  return worn;
}

/** Chooses the theme of every page that this process makes from now on. */
export function wearTheme(theme: Theme): void {
  worn = theme;
}

/**
 * A shipped theme by its name, or an owner's by the path of its folder.
 * @throws CannotRun with everything that is wrong with it.
 * @internal for tests; programs read it and tell its mistakes
 */
export function themeNamed(nameOrPath: string): Theme {
  const read = readTheme(nameOrPath);
  if (read.kind === 'theme') return read.theme;
  throw new CannotRun([`The theme ${nameOrPath} cannot be worn:`, ...read.mistakes].join('\n  '));
}
