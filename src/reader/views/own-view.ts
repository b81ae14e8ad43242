import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { fillTemplate, type ViewName, type ViewPieces } from '../styles/view-templates.ts';
import { wornTheme } from '../styles/worn-theme.ts';

/** Something a view is made of, as JSX; null where a story does not have it. */
export type Piece = HtmlEscapedString | Promise<HtmlEscapedString> | null;

/** A view as the theme arranges it, or null where it leaves that to us. Pieces are finished: JSX has escaped them. */
export function ownView<Name extends ViewName>(
  name: Name,
  pieces: Readonly<Record<keyof ViewPieces<Name>, Piece>>,
): HtmlEscapedString | null {
  const template = wornTheme().views[name];
  if (template === undefined) return null;
  const written = Object.entries<Piece>(pieces).map(([piece, html]) => [piece, String(html ?? '')]);
  return raw(fillTemplate(template, Object.fromEntries(written)));
}
