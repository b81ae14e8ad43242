import { type PlaceKind, placePath } from '../../domain/places.ts';
import { formatDate, machineTime } from '../messages/format.ts';
import { placeSizes } from '../picture-sizes.ts';
import type { PlaceLine } from '../places/list-places.ts';
import { pictureFor } from '../story-page-context.ts';
import { CutPicture } from './cut-picture.tsx';
import { renderPage } from './layout.tsx';
import type { PageFacts, Site } from './models.ts';
import { Pager } from './pager.tsx';

export interface IndexPage {
  readonly kind: PlaceKind;
  readonly lines: readonly PlaceLine[];
  /** Encoded. */
  readonly previousPath: string | null;
  readonly nextPath: string | null;
}

/** All places of a kind: names in columns, or with what they are. */
export function renderIndexPage(site: Site, facts: PageFacts, index: IndexPage): string {
  const { messages } = site;
  const { kind, lines } = index;
  const title = messages.placeKinds[kind];
  return renderPage(
    site,
    facts,
    'place',
    <>
      <header class="list-head">
        <h1 class="page-title">{title}</h1>
      </header>
      <ul class={`index index-${kind}`}>
        {lines.map((line) => (
          <li class={line.picture && kind !== 'topic' ? 'pictured' : undefined}>
            <Line site={site} kind={kind} line={line} />
          </li>
        ))}
      </ul>
      <Pager
        label={title}
        previous={
          index.previousPath === null ? null : { path: index.previousPath, words: messages.places.back }
        }
        next={index.nextPath === null ? null : { path: index.nextPath, words: messages.places.more }}
      />
    </>,
  );
}

interface LineProps {
  readonly site: Site;
  readonly kind: PlaceKind;
  readonly line: PlaceLine;
}

function Line({ site, kind, line }: LineProps) {
  const { edition, messages } = site;
  const { slug, name, description, jobTitle, newestAt, picture, isClosed } = line;
  const words = messages.places;
  return (
    <>
      <div>
        <a class="index-name" href={encodeURI(placePath(edition, kind, slug))}>
          {name}
        </a>
        {jobTitle && <p class="meta">{jobTitle}</p>}
        {description && kind !== 'topic' && <p class="summary">{description.split('\n', 1)[0]}</p>}
        {newestAt !== null && (
          <p class="meta">
            {isClosed && `${kind === 'series' ? words.seriesOver : words.storylineOver} `}
            <time datetime={machineTime(newestAt, edition)}>
              {words.lastStory(formatDate(newestAt, edition))}
            </time>
          </p>
        )}
      </div>
      {picture && kind !== 'topic' && (
        <CutPicture
          picture={pictureFor(picture, { shape: kind === 'author' ? '1:1' : '4:3' })}
          sizes={placeSizes.line}
        />
      )}
    </>
  );
}
