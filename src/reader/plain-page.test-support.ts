import { editionAt } from './edition-at.ts';
import { fullPathOf } from './lite/lite-address.ts';
import type { PlainPages } from './plain-pages.ts';
import { renderPlainPage } from './views/plain-page.tsx';
import { siteOf } from './views/site.test-support.ts';

const editions = [siteOf('en').edition, siteOf('ar').edition];

/** As a site with an English edition at its root and an Arabic one below `/ar` has them. */
export const plainPage: PlainPages['page'] = (trouble, address, kept) =>
  renderPlainPage(editionAt(editions, fullPathOf(address) ?? address), trouble, kept);
