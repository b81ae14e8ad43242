import type { Direction } from '../../domain/article.ts';

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
