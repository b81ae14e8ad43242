import type { CDPSession, Page } from 'playwright-core';
import type { TestBrowser, WatchedPage } from './browser.ts';

/** A page as one reader got it, and what it cost. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly devTools: CDPSession;
  readonly origin: string;
  /** Every request: its bytes on the wire, with its headers and without. */
  readonly transfers: readonly Transfer[];
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

interface Transfer {
  readonly url: string;
  bytes: number;
  bodyBytes: number;
}

/** Opens a page with nothing kept from before. `prepare` runs before it is asked for. */
export async function visit(
  browser: TestBrowser,
  url: string,
  options: Parameters<TestBrowser['open']>[0] = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Visit> {
  const watched: WatchedPage = await browser.open(options);
  const { page } = watched;
  const devTools = await page.context().newCDPSession(page);
  const transfers = await countTransfers(devTools);
  await page.addInitScript(noteShifts);
  await prepare(page);
  await page.goto(url);
  return { ...watched, devTools, transfers, origin: new URL(url).origin };
}

async function countTransfers(devTools: CDPSession): Promise<readonly Transfer[]> {
  const byId = new Map<string, Transfer>();
  const transfers: Transfer[] = [];
  devTools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('data:')) return;
    const transfer = { url: request.url, bytes: 0, bodyBytes: 0 };
    byId.set(requestId, transfer);
    transfers.push(transfer);
  });
  const heads = new Map<string, number>();
  devTools.on('Network.responseReceived', ({ requestId, response }) => {
    heads.set(requestId, response.encodedDataLength);
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = byId.get(requestId);
    if (!transfer) return;
    transfer.bytes = encodedDataLength;
    transfer.bodyBytes = encodedDataLength - (heads.get(requestId) ?? 0);
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
