import { alternatesOf } from '../../domain/alternates.ts';
import type { Edition } from '../../domain/article.ts';
import type { FrontContext } from '../context.ts';
import { loadSite } from '../load-site.ts';
import { sharedPage } from '../respond.ts';
import { renderPrivacyPage } from '../views/privacy-page.tsx';
import { privacyPath } from './privacy-path.ts';

/** What the site knows of its readers: stored as any page, since it is the same for all of them. */
export async function privacyPage(ctx: FrontContext, edition: Edition): Promise<Response> {
  const { site, ...facts } = await loadSite(ctx, edition);
  const { title, intro } = site.messages.privacy;
  const html = renderPrivacyPage(site, {
    title: site.messages.page.title(title, edition.name),
    description: intro,
    path: `${edition.pathPrefix}${privacyPath}`,
    alternates: alternatesOf(
      site.editions.map(({ language, pathPrefix }) => ({ language, path: `${pathPrefix}${privacyPath}` })),
    ),
  });
  return sharedPage(html, facts);
}
