import type { Direction } from '../../domain/article.ts';
import { InvalidInput } from '../../domain/errors.ts';
import { readTheme } from './read-theme.ts';

/** How a site looks: what a folder of tokens and parts says beside our style sheets. */
export interface Theme {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** File names of the faces that a page asks for at once, if any. */
  readonly fonts: Readonly<Partial<Record<Direction, string | undefined>>>;
  /** Typefaces, colours and sizes, as CSS. */
  readonly tokens: Readonly<Record<Direction, string>>;
  /** Its own CSS by the name of the part it belongs to. */
  readonly parts: Readonly<Record<string, string>>;
  /** Parts of ours that its own stand in the place of. */
  readonly replaced: readonly string[];
  /** Templates of views by their names. */
  readonly views: Readonly<Record<string, string>>;
  /** The colour of paper, for what browsers draw around a page. */
  readonly paper: { readonly light: string; readonly dark: string };
}

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
 * @throws InvalidInput with everything that is wrong with it.
 */
export function themeNamed(nameOrPath: string): Theme {
  const read = readTheme(nameOrPath);
  if (read.kind === 'theme') return read.theme;
  throw new InvalidInput([`The theme ${nameOrPath} cannot be worn:`, ...read.mistakes].join('\n  '));
}
