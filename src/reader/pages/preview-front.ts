import type { Edition } from '../../domain/article.ts';
import { type FrontContainer, frontPageKey } from '../../domain/front/front.ts';
import { fillArrangement } from '../arranged-front.ts';
import type { FrontContext } from '../context.ts';
import { listSections } from '../queries.ts';
import { arrangedPage } from './arranged.ts';
import { frontFacts, selfArrangedFront } from './front.ts';
import { listPage, sectionFacts, sectionList } from './list.ts';
import { withoutCompany } from './preview-article.ts';

/**
 * The page that readers would get of an edition or (slug) one of its sections with these containers, or (null) as it
 * arranges itself: the reader's own pages, to be looked at in a frame of the newsroom. What it refers to comes from
 * the reader site; nothing in it runs. Null when there is no such section.
 */
export async function previewFront(
  ctx: FrontContext,
  edition: Edition,
  section: string | null,
  containers: readonly FrontContainer[] | null,
): Promise<Response | null> {
  const page = await makePage(ctx, edition, section, containers);
  if (!page) return null;
  const html = withoutCompany(await page.text()).replace(
    '<head>',
    `<head><base href="${ctx.readerUrl}/" target="_blank">`,
  );
  // The page's own rule: it names everything in the page that has a style.
  const own = page.headers.get('content-security-policy') ?? '';
  const [style = "style-src 'none'"] =
    /style-src(?:-attr|-elem)? [^;]*(?:; *style-src-[^;]*)*/.exec(own) ?? [];
  const rules = [
    "default-src 'none'",
    style,
    `img-src data: ${ctx.readerUrl}`,
    `font-src ${ctx.readerUrl}`,
    `base-uri ${ctx.readerUrl}`,
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin',
  ];
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': rules.join('; '),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

async function makePage(
  ctx: FrontContext,
  edition: Edition,
  slug: string | null,
  containers: readonly FrontContainer[] | null,
): Promise<Response | null> {
  const arranged = containers && (await fillArrangement(ctx.readerDb, edition, containers));
  if (slug === null) {
    return arranged
      ? arrangedPage(ctx, edition, arranged, frontFacts(edition))
      : selfArrangedFront(ctx, edition);
  }
  const section = (await listSections(ctx.readerDb, edition.code)).find((each) => each.slug === slug);
  if (!section) return null;
  const list = { ...sectionList(edition, section), key: frontPageKey(edition.code, slug) };
  return arranged
    ? arrangedPage(ctx, edition, arranged, sectionFacts(edition, list))
    : listPage(ctx, edition, list, null);
}
