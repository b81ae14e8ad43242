import { tidyForeignHtml } from '../../../src/domain/tidy-html.ts';
import { listsFromWord } from './word-lists.ts';

/** What a clipboard brings besides a story's words. */
const junk =
  'script, style, meta, link, title, template, noscript, object, form, button, input, select, textarea, svg, math, nav, [hidden], [aria-hidden="true"]';

/**
 * Makes what Word, Google Docs, mail programs and web pages put on a clipboard into HTML that the schema's rules
 * read as what was meant. Changes the tree in place; headings, lists, tables, links, emphasis and pictures stay.
 */
export function tidyClipboard(root: Element): void {
  removeComments(root);
  listsFromWord(root);
  for (const element of root.querySelectorAll(junk)) element.remove();
  for (const element of [...root.querySelectorAll('*')]) if (element.localName.includes(':')) unwrap(element);
  // Google Docs wraps all of it in a bold element that is not bold.
  for (const element of root.querySelectorAll(
    'b[id^="docs-internal-guid"], b[style*="font-weight:normal"]',
  )) {
    unwrap(element);
  }
  for (const element of root.querySelectorAll('[style]')) styleToElements(element);
  for (const link of root.querySelectorAll('a[href]')) withoutDetour(link);
  for (const picture of root.querySelectorAll('img')) if (isPixel(picture)) picture.remove();
  linesOfDivs(root);
  tidyForeignHtml(root);
  for (const element of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (isEmpty(element)) element.remove();
  }
}

function removeComments(root: Element): void {
  const remove = (node: Node) => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 8) child.remove();
      else remove(child);
    }
  };
  remove(root);
}

/** An element goes, what is in it stays. */
function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

const styles: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/font-weight:\s*(bold|[6-9]00)/i, 'strong'],
  [/font-style:\s*(italic|oblique)/i, 'em'],
  [/text-decoration[^;]*line-through/i, 's'],
  [/vertical-align:\s*sub/i, 'sub'],
  [/vertical-align:\s*super/i, 'sup'],
];

/** Emphasis that is only said in styles becomes elements, where it is no heading, which is bold by itself. */
function styleToElements(element: Element): void {
  const style = element.getAttribute('style') ?? '';
  element.removeAttribute('style');
  if (/display:\s*none|mso-hide:\s*all/i.test(style)) {
    element.remove();
    return;
  }
  if (element.localName !== 'span' && element.localName !== 'font') return;
  const isHeading = element.closest('h1, h2, h3, h4, h5, h6') !== null;
  for (const [pattern, tag] of styles) {
    if (!pattern.test(style) || (isHeading && tag === 'strong')) continue;
    const wrapper = element.ownerDocument.createElement(tag);
    wrapper.append(...element.childNodes);
    element.append(wrapper);
  }
}

/** Search engines and mail programs link through themselves. */
function withoutDetour(link: Element): void {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href)) return;
  const { hostname, pathname, searchParams } = new URL(href);
  const isGoogle = /(^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url';
  const isOutlook = hostname.endsWith('.safelinks.protection.outlook.com');
  const target = isGoogle ? (searchParams.get('q') ?? searchParams.get('url')) : searchParams.get('url');
  if ((isGoogle || isOutlook) && target && URL.canParse(target)) link.setAttribute('href', target);
}

/** Newsletters count their readers with pictures of one pixel. */
function isPixel(picture: Element): boolean {
  return ['width', 'height'].some((side) => Number(picture.getAttribute(side) ?? 2) <= 1);
}

const blocks =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, figure, aside, section, article, hr';

/** Mail writes each line as a `div`; one without blocks in it is a paragraph. */
function linesOfDivs(root: Element): void {
  for (const division of [...root.querySelectorAll('div')]) {
    if (division.hasAttribute('class') && /key-|raw-html|gallery|qa|answer/.test(division.className))
      continue;
    if (division.querySelector(blocks)) continue;
    const paragraph = division.ownerDocument.createElement('p');
    paragraph.append(...division.childNodes);
    division.replaceWith(paragraph);
  }
}

function isEmpty(element: Element): boolean {
  return (element.textContent ?? '').trim() === '' && !element.querySelector('img, iframe, audio, video');
}
