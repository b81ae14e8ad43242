import type { Edition } from '../../domain/article.ts';
import type { FrontContext } from '../context.ts';
import { offlinePath, savedPath } from '../device/addresses.ts';
import { loadSite } from '../load-site.ts';
import { sharedPage } from '../respond.ts';
import type { PageFacts, Site } from '../views/models.ts';
import { renderOfflinePage } from '../views/offline-page.tsx';
import { renderSavedPage } from '../views/saved-page.tsx';

/** What a device shows in the place of a page that it neither has nor can fetch. */
export function offlinePage(ctx: FrontContext, edition: Edition): Promise<Response> {
  return devicePage(ctx, edition, offlinePath, renderOfflinePage);
}

/** The shell that a device fills with what its reader saved. */
export function savedPage(ctx: FrontContext, edition: Edition): Promise<Response> {
  return devicePage(ctx, edition, savedPath, renderSavedPage);
}

async function devicePage(
  ctx: FrontContext,
  edition: Edition,
  path: string,
  render: (site: Site, facts: PageFacts) => string,
): Promise<Response> {
  const { site, ...facts } = await loadSite(ctx, edition);
  const { device, page } = site.messages;
  const title = page.title(path === savedPath ? device.savedTitle : device.offlineTitle, edition.name);
  return sharedPage(render(site, { title, path: edition.pathPrefix + path, isHidden: true }), facts);
}
