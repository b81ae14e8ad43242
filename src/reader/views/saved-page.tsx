import { deviceStore } from '../device/addresses.ts';
import { assetAddress } from '../static-files.ts';
import { renderPage } from './layout.tsx';
import type { PageFacts, Site } from './models.ts';

/** The list of what a reader saved. The device fills it in: the page is the same for everybody and knows none of it. */
export function renderSavedPage(site: Site, facts: PageFacts): string {
  const { device } = site.messages;
  return renderPage(
    site,
    facts,
    'list',
    <>
      <header class="list-head">
        <h1 class="page-title">{device.savedTitle}</h1>
        <p>{device.savedText}</p>
      </header>
      <p class="display unscripted">{device.savedNeedsScript}</p>
      <p class="full" id="full" role="alert">
        {device.saveFull}
      </p>
      <div
        class="saved"
        data-store={deviceStore}
        data-withdrawn={device.withdrawn}
        data-withdrawn-text={device.withdrawnText}
        data-confirm={device.removeAllSure}
      >
        <p class="display empty" hidden>
          {device.savedEmpty}
        </p>
        <p class="display without" hidden>
          {device.savedNotHere}
        </p>
        <ol />
        <button type="button" class="plain clear" hidden>
          {device.removeAll}
        </button>
        <div class="reading-kept" hidden>
          <p>{device.readText}</p>
          <button type="button" class="plain">
            {device.forgetRead}
          </button>
        </div>
        <template>
          <li class="card">
            <p class="kicker" />
            <h2>
              <a href="/">{device.savedTitle}</a>
            </h2>
            <p class="summary" />
            <p class="meta" />
            <button type="button" class="plain">
              {device.remove}
            </button>
          </li>
        </template>
      </div>
      <script src={assetAddress('saved.js')} type="module" />
    </>,
  );
}
