import type { CDPSession, Page } from 'playwright-core';
import { requestsElsewhere, type TestBrowser, type WatchedPage } from './browser.ts';

/** A page as one reader got it, and what it cost. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly origin: string;
  /** Every request: kind as the browser calls it, and its bytes on the wire with its headers. */
  readonly transfers: readonly Transfer[];
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

interface Transfer {
  readonly url: string;
  readonly type: string;
  bytes: number;
}

/** Opens a page with nothing kept from before, and stays until it is quiet. `prepare` runs before it is asked for. */
export async function visit(
  browser: TestBrowser,
  url: string,
  options: Parameters<TestBrowser['open']>[0] = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Visit> {
  const watched: WatchedPage = await browser.open(options);
  const { page } = watched;
  const transfers = await countTransfers(await page.context().newCDPSession(page));
  await page.addInitScript(noteShifts);
  await prepare(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  return { ...watched, transfers, origin: new URL(url).origin };
}

async function countTransfers(devTools: CDPSession): Promise<readonly Transfer[]> {
  const byId = new Map<string, Transfer>();
  const transfers: Transfer[] = [];
  devTools.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => {
    if (request.url.startsWith('data:')) return;
    const transfer = { url: request.url, type, bytes: 0 };
    byId.set(requestId, transfer);
    transfers.push(transfer);
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = byId.get(requestId);
    if (transfer) transfer.bytes = encodedDataLength;
  });
  await devTools.send('Network.enable');
  return transfers;
}

declare global {
  interface Window {
    layoutShifts?: string[];
  }
}

function noteShifts(): void {
  window.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const {
        value,
        hadRecentInput,
        sources = [],
      } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources?: { node?: Element }[];
      };
      const moved = sources.map(({ node }) => node?.nodeName ?? '?').join();
      if (!hadRecentInput) window.layoutShifts?.push(`${value.toFixed(4)}: ${moved}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Checks that hold for every page. Each says what is wrong, or nothing. */
export const pageChecks: Readonly<Record<string, (visit: Visit) => Promise<readonly string[]>>> = {
  'asks nothing of other sites': async ({ requests, origin }) => requestsElsewhere(requests, origin),
  'says nothing on the console': async ({ complaints }) => complaints,
  'moves nothing': ({ page }) => page.evaluate(() => window.layoutShifts ?? ['not watched']),
  'waits for no script': ({ page }) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLScriptElement>('script')]
        .filter(({ src, type, defer, async }) =>
          src === '' ? /^$|javascript|module/.test(type) : !(defer || async || type === 'module'),
        )
        .map((script) => script.outerHTML.slice(0, 120)),
    ),
  'is reached by keys alone, in order, and shows where they are': byKeys,
  'makes sense without its styles': withoutStyles,
  'does not scroll sideways with text twice as large': async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const found = await beyondTheEdge(page);
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    return found;
  },
  'does not scroll sideways at 320 pixels': async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    return beyondTheEdge(page);
  },
};

/** What makes the page wider than its window, or is cut off at an edge. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = (element: Element) => {
      for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(each).overflowX)) return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const isOut = width > 1 && height > 1 && (right > clientWidth + 1 || left < -1);
      // The way to the content waits outside until it has the focus; what nobody is told of may be anywhere.
      if (element.closest('.skip:not(:focus), [aria-hidden="true"]')) return false;
      return isOut && !scrolls(element) && element.checkVisibility({ visibilityProperty: true });
    });
    const cut = [
      ...document.body.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, td, dt, dd, label, button'),
    ]
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowX))
      .filter((element) => element.offsetWidth > 1 && element.scrollWidth > element.clientWidth + 1);
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : []),
      ...[...wide, ...cut].slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}

/** Tabs through the whole page: what can be used is reached once, in the order of the page, and is seen to be. */
async function byKeys({ page }: Visit): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const usable =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [tabindex="0"]';
    const shown = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
        !element.matches(':disabled, [tabindex="-1"]') &&
        !element.closest('[inert]'),
    );
    for (const [place, element] of shown.entries()) element.setAttribute('data-place', String(place));
    (document.activeElement as HTMLElement | null)?.blur?.();
    return shown.map((element) => element.outerHTML.slice(0, 100));
  });
  await page.evaluate(() => window.scrollTo(0, 0));
  const faults: string[] = [];
  const reached: number[] = [];
  for (let presses = 0; presses < wanted.length * 2 + 10; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const drawn = (of: Element, pseudo?: string) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(of, pseudo);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      const near = [element, element.parentElement, element.closest('article')].filter(
        (each) => each !== null,
      );
      const isSeen = near.some((each) => drawn(each) || drawn(each, '::before') || drawn(each, '::after'));
      return {
        place: Number(element.getAttribute('data-place') ?? -1),
        isSeen,
        html: element.outerHTML.slice(0, 100),
      };
    });
    if (!focus) break;
    if (!focus.isSeen) faults.push(`cannot be seen to have the focus: ${focus.html}`);
    // The controls within a player are stops of their own.
    if (focus.place >= 0 && reached.at(-1) !== focus.place) reached.push(focus.place);
  }
  const missed = wanted.filter((_, place) => !reached.includes(place));
  const isInOrder = reached.every((place, at) => at === 0 || place > (reached[at - 1] ?? -1));
  return [
    ...faults,
    ...missed.map((html) => `is not reached: ${html}`),
    ...(isInOrder ? [] : [`is reached in the order ${reached.join()}`]),
  ];
}

/** The way to the content first, the masthead, the content under its one headline, the foot; nothing hidden turns up. */
async function withoutStyles({ page }: Visit): Promise<string[]> {
  return page.evaluate(() => {
    const sheets = [...document.styleSheets];
    for (const sheet of sheets) sheet.disabled = true;
    const top = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
    const order = ['a.skip', 'header', 'main', 'main h1, header h1', 'footer'].map(top);
    const [skip = 0, header = 0, main = 0, title = 0, footer = 0] = order;
    const faults: string[] = [];
    if (!(skip <= header && header < footer && main < footer && title < footer)) {
      faults.push(`the order from the top is ${order.join()}`);
    }
    if (document.querySelector('a[href], button')?.className !== 'skip')
      faults.push('the first link is no way to the content');
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ nodeName }) =>
      Number(nodeName[1]),
    );
    const leap = levels.findIndex((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1);
    if (levels.filter((level) => level === 1).length !== 1) faults.push('there is not one h1');
    if (leap !== -1) faults.push(`the outline leaps at heading ${leap + 1}: ${levels.join()}`);
    for (const sheet of sheets) sheet.disabled = false;
    return faults;
  });
}

/**
 * Pictures that came in another file than the smallest that is as wide as they are shown. All of them are loaded, and
 * the files are those that the page offers.
 */
export async function wrongSizes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('picture > img')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode()));
    const faults = pictures.flatMap((picture) => {
      const { width: shown } = picture.getBoundingClientRect();
      const sources = [...(picture.parentElement?.querySelectorAll('source') ?? [])];
      const offered = sources.map(({ srcset, sizes }) => ({
        sizes,
        files: srcset.split(', ').map((each) => each.split(' ')),
      }));
      const path = new URL(picture.currentSrc).pathname;
      const from = offered.find(({ files }) => files.some(([file]) => file === path));
      if (!from) return [`${path} is none of those that are offered`];
      const widths = from.files.map(([, width = '']) => Number.parseInt(width, 10));
      const chosen = Number.parseInt(from.files.find(([file]) => file === path)?.[1] ?? '', 10);
      const right = widths.find((width) => width >= shown - 1) ?? widths.at(-1);
      return chosen === right
        ? []
        : [`${path}, shown ${shown} wide, came ${chosen} wide of ${widths} by ${from.sizes}`];
    });
    return pictures.length === 0 ? ['there is no picture'] : faults;
  });
}

/** What a text article weighs: at most this on the wire, and so many requests. */
const textArticle = { html: 14_600, all: 45 * 1024, requests: 5 };

/** What is too much of a text article. */
export function overweight({ transfers, page }: Visit): string[] {
  const all = transfers.reduce((sum, { bytes }) => sum + bytes, 0);
  const listed = transfers.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(', ');
  // What a browser renews behind the page's back it asks for again: the style sheet of choices.
  const asked = new Set(transfers.map(({ url }) => url));
  const html = transfers.find(({ url }) => url === page.url())?.bytes ?? 0;
  return [
    // Its headers are no part of it: some 700 bytes.
    ...(html > textArticle.html + 1_000 ? [`the page is ${html} bytes with its headers`] : []),
    ...(all > textArticle.all ? [`${all} bytes in all: ${listed}`] : []),
    ...(asked.size > textArticle.requests ? [`${asked.size} requests: ${listed}`] : []),
  ];
}
