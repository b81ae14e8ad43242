import type { Edition } from '../../domain/article.ts';
import type { FrontContext } from '../context.ts';
import { offlinePath } from '../device/addresses.ts';
import { loadSite } from '../load-site.ts';
import { sharedPage } from '../respond.ts';
import { renderNoticePage } from '../views/notice-page.tsx';

/** What a device shows in the place of a page that it neither has nor can fetch. */
export async function offlinePage(ctx: FrontContext, edition: Edition): Promise<Response> {
  const { site, ...facts } = await loadSite(ctx, edition);
  const { device, page } = site.messages;
  const path = `${edition.pathPrefix}${offlinePath}`;
  const html = renderNoticePage(
    site,
    { title: page.title(device.offlineTitle, edition.name), path, isHidden: true },
    {
      title: device.offlineTitle,
      paragraphs: [device.offlineText, device.offlineHelp],
      link: { path: `${edition.pathPrefix}/`, words: page.frontPage },
    },
  );
  return sharedPage(html, facts);
}
