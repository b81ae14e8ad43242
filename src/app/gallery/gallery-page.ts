import { createHash } from 'node:crypto';
import type { Direction } from '../../domain/article.ts';
import { minifyCss } from '../../reader/styles/minify-css.ts';
import { withPictureColours } from '../../reader/styles/picture-colours.ts';
import { styleIn } from '../../reader/styles/styles.ts';
import { renderGalleryPage } from '../../reader/views/gallery-page.tsx';
import { galleryStyle } from './gallery-style.ts';
import { samplePaper } from './sample-site.ts';
import { specimensOf } from './specimens.ts';

export const galleryPath = '/_gallery';
export const galleryLooks = ['light', 'dark', 'contrast'] as const;
export type GalleryLook = (typeof galleryLooks)[number];
const directions: readonly Direction[] = ['ltr', 'rtl'];

/** Every component in every state, in one scheme and one direction. */
export function galleryPage(origin: string, look: GalleryLook, direction: Direction): Response {
  const paper = samplePaper(direction, origin);
  const specimens = specimensOf(paper).map(({ name, html }, at) => ({ name, html: apart(html, `s${at}`) }));
  const places = galleryLooks.flatMap((each) =>
    directions.map((way) => ({
      path: `${galleryPath}/${each}-${way}`,
      name: `${each}, ${way}`,
      isHere: each === look && way === direction,
    })),
  );
  const plain = renderGalleryPage(
    paper.site,
    { title: 'Gallery', path: galleryPath, isHidden: true },
    { places, specimens },
  );
  const own = minifyCss(galleryStyle(styleIn(plain).css, look));
  const ownSource = `'sha256-${createHash('sha256').update(own).digest('base64')}'`;
  // What a reader chose for other pages says nothing here.
  const dressed = plain
    .replace(/<link rel="stylesheet"[^>]*>/, '')
    .replace('</head>', `<style>${own}</style></head>`);
  const coloured = withPictureColours(dressed);
  const sources = [styleIn(plain).source, ownSource, coloured.source ?? ''].join(' ');
  return new Response(coloured.html.replaceAll('/media/', `${galleryPath}/media/`), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src ${sources}; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** So that many pages can stand on one: ids of its own, and one h1 for the page around it. */
function apart(html: string, prefix: string): string {
  return html
    .replace(/ (id|for|aria-labelledby)="([^"]+)"/g, (_, name, id) => ` ${name}="${prefix}-${id}"`)
    .replace(/ aria-describedby="([^"]+)"/g, (_, ids: string) => {
      const own = ids.split(' ').map((id) => `${prefix}-${id}`);
      return ` aria-describedby="${own.join(' ')}"`;
    })
    .replace(/ href="([^"#]*)#([^"]+)"/g, (_, path, id) => ` href="${path}#${prefix}-${id}"`)
    .replace(/<(\/?)h1\b/g, '<$1h2')
    .replace(/ autofocus(="")?/g, '');
}
