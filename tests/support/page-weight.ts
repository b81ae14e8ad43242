import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { shrinkScript } from '../../src/reader/shrink-script.ts';
import type { Visit } from './page-visit.ts';

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

/**
 * What a text article weighs at most, in bytes: its HTML with its styles, all of it with typefaces and headers, its
 * scripts before they are compressed; and so many requests.
 */
const textArticle = { html: 14_600, all: 45 * 1024, scripts: 5 * 1024, requests: 5 };

/** What is too much of a text article. */
export async function overweight({ transfers, page }: Visit): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const sum = (sizes: readonly number[]) => sizes.reduce((before, size) => before + size, 0);
  const all = sum(transfers.map(({ bytes }) => bytes));
  const listed = transfers.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(', ');
  // What a browser renews behind the page's back it asks for again: the style sheet of choices.
  const asked = new Set(transfers.map(({ url }) => url));
  const html = transfers.find(({ url }) => url === page.url())?.bodyBytes ?? Number.NaN;
  const scripts = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ decodedBodySize }) => decodedBodySize),
  );
  return [
    ...(html <= textArticle.html ? [] : [`the page is ${html} bytes`]),
    ...(all <= textArticle.all ? [] : [`${all} bytes in all: ${listed}`]),
    ...(sum(scripts) <= textArticle.scripts ? [] : [`scripts of ${scripts.join(', ')} bytes`]),
    ...(asked.size <= textArticle.requests ? [] : [`${asked.size} requests: ${listed}`]),
  ];
}

/** Of all scripts of the site together, compressed, in bytes. */
const allScripts = 10 * 1024;

/** What is too much of scripts, by their names. */
export function tooMuchScript(scripts: Readonly<Record<string, string>>): string[] {
  const sizes = Object.entries(scripts).map(([name, source]) => ({
    name,
    size: brotliCompressSync(shrinkScript(source)).byteLength,
  }));
  const all = sizes.reduce((sum, { size }) => sum + size, 0);
  const listed = sizes.map(({ name, size }) => `${name} ${size}`).join(', ');
  return all <= allScripts ? [] : [`${all} bytes of script: ${listed}`];
}
