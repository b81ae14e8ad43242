import { savedPath } from '../device/addresses.ts';
import { renderPage } from './layout.tsx';
import type { PageFacts, Site } from './models.ts';

/** In the place of a page that a device neither has nor can fetch: what it may have. */
export function renderOfflinePage(site: Site, facts: PageFacts): string {
  const { edition, messages } = site;
  const { device, page } = messages;
  return renderPage(
    site,
    facts,
    'list',
    <div class="notice">
      <h1>{device.offlineTitle}</h1>
      <p>{device.offlineText}</p>
      <p>{device.offlineHelp}</p>
      <p>
        <a href={`${edition.pathPrefix}/`}>{page.frontPage}</a>
      </p>
      <p>
        <a href={`${edition.pathPrefix}${savedPath}`}>{device.savedTitle}</a>
      </p>
    </div>,
  );
}
