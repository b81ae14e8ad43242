import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestBrowser } from '../../tests/support/browser.ts';
import type { Place, Shot } from './take-shots.ts';

/** CSS pixels of A4. */
const width = 794;

/** What comes out of a printer, each sheet a picture. Needs poppler's `pdftoppm`. */
export async function printPages(
  out: string,
  browser: TestBrowser,
  places: readonly Place[],
): Promise<Shot[]> {
  mkdirSync(out, { recursive: true });
  await using watched = await browser.open();
  const { page } = watched;
  const shots: Shot[] = [];
  for (const { name, language, url } of places) {
    await page.goto(url, { waitUntil: 'networkidle' });
    const pages = `paper-${name}-${language}`;
    const pdf = join(out, `${pages}.pdf`);
    await page.pdf({ path: pdf, format: 'A4' });
    execFileSync('pdftoppm', ['-r', '96', '-png', pdf, join(out, pages)]);
    const files = globSync(`${pages}-*.png`, { cwd: out }).sort();
    shots.push(...files.map((file) => ({ file, width })));
    console.log(pages, files.length);
  }
  return shots;
}
