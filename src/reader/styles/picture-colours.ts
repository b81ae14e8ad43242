import { createHash } from 'node:crypto';

/** As our renderers write it; in a story's own words quotation marks are escaped. */
const colourAttribute = / data-colour="(#[0-9a-f]{6})"/g;

/**
 * A page with a style element for the colours of its own pictures, to stand where these will be. Style attributes are
 * not allowed on pages, and a colour cannot be read from another attribute in every browser.
 * @returns with it what a Content-Security-Policy has to allow; null for a page without.
 */
export function withPictureColours(html: string): { readonly html: string; readonly source: string | null } {
  const colours = new Set([...html.matchAll(colourAttribute)].map(([, colour = '']) => colour));
  const end = html.indexOf('</head>');
  if (colours.size === 0 || end === -1) return { html, source: null };
  const css = [...colours].map((colour) => `[data-colour="${colour}"]{background:${colour}}`).join('');
  return {
    html: `${html.slice(0, end)}<style>${css}</style>${html.slice(end)}`,
    source: `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  };
}
