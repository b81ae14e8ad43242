import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { choicesAddress, choicesPage } from '../choices/addresses.ts';
import { manifestPath, savedPath, workerAddress } from '../device/addresses.ts';
import { liteAddress } from '../lite/lite-address.ts';
import { privacyPath } from '../pages/privacy-path.ts';
import { assetAddress, assetInside } from '../static-files.ts';
import { type PageKind, styleFor } from '../styles/styles.ts';
import { wornTheme } from '../styles/worn-theme.ts';
import { Masthead } from './masthead.tsx';
import type { PageFacts, Site } from './models.ts';

/** A whole page as HTML. `children` is what stands in its main part. */
export function renderPage(site: Site, facts: PageFacts, kind: PageKind, children: Child): string {
  const { edition, messages } = site;
  const { direction, language } = edition;
  const content = String(children);
  const font = wornTheme().fonts[direction];
  return `<!doctype html>${(
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{facts.title}</title>
        <style>{raw(styleFor(kind, direction, content).css)}</style>
        {/* On the page where choices are made the newest is asked for; meanwhile the browser renews what others use. */}
        {kind === 'choices' && <link rel="stylesheet" href={`${choicesAddress}?new`} />}
        <link rel="stylesheet" href={choicesAddress} media={kind === 'choices' ? 'print' : undefined} />
        {font && <link rel="preload" href={assetAddress(font)} as="font" type="font/woff2" crossorigin="" />}
        <Meta site={site} facts={facts} />
        <script
          src={assetAddress('site.js')}
          type="module"
          data-worker={site.hasOfflineReading ? workerAddress : undefined}
          data-since={site.hasOfflineReading ? messages.device.since : undefined}
          data-reading={facts.readingAddress}
        />
      </head>
      <body>
        <a class="skip" href="#content">
          {messages.page.skipToContent}
        </a>
        <div class="page" id="top">
          <Masthead site={site} facts={facts} />
          <main id="content" tabindex={-1}>
            {(!facts.isHidden || kind === 'choices') && <PictureNote site={site} path={facts.path} />}
            {raw(content)}
          </main>
          <Colophon site={site} facts={facts} />
        </div>
      </body>
    </html>
  )}`;
}

function Meta({ site, facts }: { site: Site; facts: PageFacts }) {
  const { edition, origin } = site;
  const { paper } = wornTheme();
  const shared = facts.social ?? facts;
  const address = origin + encodeURI(facts.path) + (facts.query ?? '');
  const feed = facts.feedPath ?? `${edition.pathPrefix}/feed.xml`;
  return (
    <>
      {facts.description && <meta name="description" content={facts.description} />}
      <meta name="theme-color" content={paper.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={paper.dark} media="(prefers-color-scheme: dark)" />
      {facts.isHidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={address} />}
      <link rel="icon" href={assetInside('icon.svg')} type="image/svg+xml" />
      <link rel="manifest" href={`${edition.pathPrefix}${manifestPath}`} />
      <link
        rel="alternate"
        type="application/rss+xml"
        title={facts.feedTitle ?? edition.name}
        href={encodeURI(feed)}
      />
      {(facts.path === `${edition.pathPrefix}/` || facts.path === `${edition.pathPrefix}/search`) && (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={edition.name}
          href={`${edition.pathPrefix}/opensearch.xml`}
        />
      )}
      {!site.isLite &&
        facts.alternates?.map(({ language, path }) => (
          <link rel="alternate" hreflang={language} href={origin + encodeURI(path)} />
        ))}
      {facts.previousPath && <link rel="prev" href={facts.previousPath} />}
      {facts.nextPath && <link rel="next" href={facts.nextPath} />}
      {!facts.isHidden && (
        <>
          <meta property="og:site_name" content={edition.name} />
          <meta property="og:title" content={shared.title} />
          <meta property="og:url" content={address} />
          {shared.description && <meta property="og:description" content={shared.description} />}
          {(facts.openGraph ?? [['og:type', 'website']]).map(([property, content]) => (
            <meta property={property} content={content} />
          ))}
        </>
      )}
      {facts.structuredData && <script type="application/ld+json">{raw(facts.structuredData)}</script>}
    </>
  );
}

/** For whoever chose no pictures: what they see instead, and the ways to more and to less. */
function PictureNote({ site: { messages, isLite }, path }: { site: Site; path: string }) {
  const words = messages.choices;
  const full = encodeURI(path);
  if (isLite) {
    return (
      <p class="no-pictures lite">
        {words.lite} <a href={`${full}#pictures`}>{words.showPictures}</a>
      </p>
    );
  }
  return (
    <p class="no-pictures" id="pictures">
      {words.noPictures}{' '}
      <a href={liteAddress(full)} rel="nofollow">
        {words.loadNone}
      </a>{' '}
      <a href="#pictures">{words.showPictures}</a>
    </p>
  );
}

function Colophon({ site, facts }: { site: Site; facts: PageFacts }) {
  const { edition, messages, today } = site;
  const from = facts.isHidden ? '' : `?${new URLSearchParams({ from: encodeURI(facts.path) })}`;
  return (
    <footer class="colophon">
      <p>{messages.page.allRights(edition.name, today.getUTCFullYear())}</p>
      <p>
        <a href={encodeURI(facts.feedPath ?? `${edition.pathPrefix}/feed.xml`)}>{messages.page.feed}</a>
      </p>
      <p>
        <a href={`${edition.pathPrefix}${choicesPage}${from}`} rel="nofollow">
          {messages.choices.link}
        </a>
      </p>
      {site.hasOfflineReading && (
        <p>
          <a href={`${edition.pathPrefix}${savedPath}`} rel="nofollow">
            {messages.device.savedTitle}
          </a>
        </p>
      )}
      {edition.contact && (
        <p>
          <a href={edition.contact}>{messages.page.contact}</a>
        </p>
      )}
      {edition.accounts?.map((address) => (
        <p>
          <a href={address} rel="me noopener">
            {new URL(address).hostname}
          </a>
        </p>
      ))}
      <p>
        <a href={`${edition.pathPrefix}${privacyPath}`}>{messages.privacy.link}</a>
      </p>
      <p>
        <a href="#top">{messages.page.backToTop}</a>
      </p>
    </footer>
  );
}
