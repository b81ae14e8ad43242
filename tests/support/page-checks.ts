import type { Page } from 'playwright-core';
import { requestsElsewhere } from './browser.ts';
import { byKeys } from './by-keys.ts';
import type { Visit } from './page-visit.ts';

/** Checks that hold for every page. Each says what is wrong, or nothing. */
export const pageChecks: Readonly<Record<string, (visit: Visit) => Promise<readonly string[]>>> = {
  'moves nothing': movesBySelf,
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
  // At the end: some are late.
  'asks nothing of other sites': async ({ requests, origin }) => requestsElsewhere(requests, origin),
  'says nothing on the console': async ({ complaints }) => complaints,
};

/** What moves without being asked to: as the page comes and while somebody scrolls to its end, here and on a phone. */
async function movesBySelf({ page, devTools }: Visit): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  const found = await shiftsToTheEnd(page);
  const url = page.url();
  // Left first: it would begin to load other sizes of its pictures, and not end.
  await page.goto('about:blank');
  // Its typefaces come anew, as to somebody who was never here.
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(url);
  const narrow = await shiftsToTheEnd(page);
  await page.setViewportSize(size);
  return [...found, ...narrow.map((shift) => `360 pixels: ${shift}`)];
}

async function shiftsToTheEnd(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const lateness = 200;
    await new Promise((resolve) => setTimeout(resolve, lateness));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      window.scrollTo({ top, behavior: 'instant' });
      await frame();
      const seen = [...document.images].filter((image) => {
        const box = image.getBoundingClientRect();
        return box.bottom > 0 && box.top < innerHeight && image.checkVisibility();
      });
      await Promise.all(seen.map((image) => image.decode().catch(() => {})));
      await frame();
    }
    // Nothing is still on its way when the page is left.
    const all = [...document.images].filter((image) => image.checkVisibility());
    await Promise.all(all.map((image) => image.decode().catch(() => {})));
    await frame();
    window.scrollTo({ top: 0, behavior: 'instant' });
    return window.layoutShifts ?? ['not watched'];
  });
}

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
