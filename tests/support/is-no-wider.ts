import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { endFading } from './browser.ts';

/** Nothing in a page is wider than its window, once it has settled in that window. */
export async function isNoWider(page: Page, name: string): Promise<void> {
  await endFading(page);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
      message: `${name} is wider than its window`,
    })
    .toBeLessThanOrEqual(0);
}
