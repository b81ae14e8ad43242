import type { Edition } from '../../domain/article.ts';
import { siteKey } from '../../domain/page-keys.ts';
import { storable } from '../../platform/http/storable.ts';
import type { FrontContext } from '../context.ts';
import { messagesOf } from '../messages/own-words.ts';
import { assetAddress } from '../static-files.ts';
import { wornTheme } from '../styles/worn-theme.ts';
import { savedPath } from './addresses.ts';

/** How an edition is installed on a device: W3C Web Application Manifest. */
export async function manifest(
  ctx: Pick<FrontContext, 'readerDb' | 'hasOfflineReading'>,
  edition: Edition,
): Promise<Response> {
  const { name, description, language, direction, pathPrefix } = edition;
  const messages = await messagesOf(ctx.readerDb, edition);
  const { paper } = wornTheme();
  const front = `${pathPrefix}/`;
  const icon = (file: string, sizes: string, purpose = 'any') => ({
    ...{ src: assetAddress(file), sizes, purpose },
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
  });
  const said = {
    ...{ id: front, start_url: front, scope: '/', name, short_name: name },
    ...(description !== '' && { description }),
    ...{ lang: language, dir: direction },
    // A reader goes back and forth between pages; where a device has buttons for that, they stay.
    ...{ display: 'standalone', display_override: ['minimal-ui'] },
    ...{ background_color: paper.light, theme_color: paper.light },
    categories: ['news'],
    icons: [
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('icon-mask.png', '512x512', 'maskable'),
      icon('icon.svg', 'any'),
    ],
    shortcuts: [
      { name: messages.search.title, url: `${pathPrefix}/search` },
      ...(ctx.hasOfflineReading
        ? [{ name: messages.device.savedTitle, url: `${pathPrefix}${savedPath}` }]
        : []),
    ],
  };
  const headers = {
    'content-type': 'application/manifest+json; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
  };
  return storable(Response.json(said, { headers }), { dependencies: [{ key: siteKey(edition.code) }] });
}
