import type { Edition } from '../../domain/article.ts';
import { choicesPage } from '../choices/addresses.ts';
import { pathOnSite } from '../choices/path-on-site.ts';
import type { FrontContext } from '../context.ts';
import { loadSite } from '../load-site.ts';
import { passingPage, sharedPage } from '../respond.ts';
import { renderChoicesPage } from '../views/choices-page.tsx';

/** Where readers choose how pages look, and from where they can go back to `from`. */
export async function choicesPageOf(
  ctx: FrontContext,
  edition: Edition,
  from: string | undefined,
): Promise<Response> {
  const { site, ...facts } = await loadSite(ctx, edition);
  const { title } = site.messages.choices;
  const html = renderChoicesPage(
    site,
    {
      title: site.messages.page.title(title, edition.name),
      path: `${edition.pathPrefix}${choicesPage}`,
      isHidden: true,
    },
    from === undefined ? null : pathOnSite(from),
  );
  // There is no end of pages to come from; such pages must not push others out of the store.
  return from === undefined ? sharedPage(html, facts) : passingPage(html, 200);
}
