import { storable, storableFactsOf } from '../../platform/http/storable.ts';
import { liteAddress } from './lite-address.ts';

/**
 * A page without its pictures, from the answer that has them: nothing in it loads one, with scripts and without, and
 * its links lead to pages without pictures. It is made from what the full page is made from. A style sheet could not
 * do that: browsers load a picture that is not shown where scripts are switched off.
 */
export async function liteAnswer(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  const location = headers.get('location');
  if (location?.startsWith('/')) headers.set('location', liteAddress(location));
  headers.delete('speculation-rules'); // whoever saves data has nothing fetched that they may not read
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  const body = isPage ? withoutPictures(await answer.text()) : answer.body;
  const lite = new Response(body, { status: answer.status, headers });
  const facts = storableFactsOf(answer);
  return facts === null ? lite : storable(lite, facts);
}

/** As our own renderers write HTML: double quotation marks, no picture inside a picture. @internal for its test */
export function withoutPictures(html: string): string {
  return html
    .replaceAll(/<style>\[data-colour=[^<]*<\/style>/g, '')
    .replaceAll(/<link rel="preload"[^>]* as="image"[^>]*>/g, '')
    .replaceAll(/<div class="picture">[\s\S]*?<\/div>/g, '')
    .replaceAll(/(<article class="card[^"]*?) pictured"/g, '$1"')
    .replaceAll(/<source [^>]*srcset="[^"]*"[^>]*>/g, '')
    .replaceAll(/<\/?picture>/g, '')
    .replaceAll(/<img\b[^>]*>/g, (picture) => inWords(picture))
    .replaceAll(/(<video\b[^>]*?) poster="[^"]*"/g, '$1')
    .replaceAll(/(<(?:video|audio)\b[^>]*?) preload="[^"]*"/g, '$1 preload="none"')
    .replaceAll(
      /(<a\b[^>]*? href=")(\/(?!assets\/|media\/|lite\/)[^"]*)"/g,
      (link, before: string, path: string) =>
        /\.(xml|txt|json)$|#pictures$/.test(path) ? link : `${before}${liteAddress(path)}"`,
    );
}

function inWords(picture: string): string {
  const alt = / alt="([^"]*)"/.exec(picture)?.[1] ?? '';
  return alt === '' ? '' : `<span class="left-out">${alt}</span>`;
}
