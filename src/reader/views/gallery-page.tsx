import { raw } from 'hono/html';
import { renderPage } from './layout.tsx';
import type { PageFacts, Site } from './models.ts';

export interface GalleryPage {
  readonly places: readonly { readonly path: string; readonly name: string; readonly isHere: boolean }[];
  /** Finished HTML of each. */
  readonly specimens: readonly { readonly name: string; readonly html: string }[];
}

/** Everything that readers can meet, one below the other: for those who change how it looks. In English alone. */
export function renderGalleryPage(site: Site, facts: PageFacts, gallery: GalleryPage): string {
  return renderPage(
    site,
    facts,
    'gallery',
    <>
      <h1 class="page-title">Gallery</h1>
      <nav aria-label="Looks">
        <ul class="looks">
          {gallery.places.map(({ path, name, isHere }) => (
            <li>
              <a href={path} aria-current={isHere ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {gallery.specimens.map(({ name, html }) => (
        <div class="specimen">
          <h2 class="specimen-name" lang="en" dir="ltr">
            {name}
          </h2>
          {raw(html)}
        </div>
      ))}
    </>,
  );
}
