import { type PlaceKind, placePath } from '../../domain/places.ts';
import { placeSizes } from '../picture-sizes.ts';
import type { Place } from '../places/read-place.ts';
import { pictureFor } from '../story-page-context.ts';
import type { Site } from './models.ts';

interface PlaceHeadProps {
  readonly site: Site;
  readonly place: Place;
  /** Where its feed is. */
  readonly feedPath: string;
  /** Where its stories stand in the order of time; absent: nowhere. */
  readonly timelinePath?: string;
}

/** What a page of stories is about: name, picture, words, where to write to, and its feed. */
export function PlaceHead({ site, place, feedPath, timelinePath }: PlaceHeadProps) {
  const { messages } = site;
  const words = messages.places;
  const { kind, name, description, jobTitle, contact } = place;
  return (
    <header class={`list-head place place-${kind}`}>
      <div>
        <KindLink site={site} kind={kind} />
        <h1 class="page-title">{name}</h1>
        {jobTitle && <p class="job-title">{jobTitle}</p>}
        {place.isClosed && <p class="closed">{kind === 'series' ? words.seriesOver : words.storylineOver}</p>}
        {paragraphsOf(description).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <ul class="place-links">
          {timelinePath !== undefined && (
            <li>
              <a href={encodeURI(timelinePath)}>{words.fromTheBeginning}</a>
            </li>
          )}
          {contact !== null && (
            <li>
              {words.contact} <Contact address={contact} isOwn={kind === 'author'} />
            </li>
          )}
          <li>
            <a href={encodeURI(feedPath)} type="application/rss+xml">
              {messages.page.feedOf(name)}
            </a>
          </li>
        </ul>
      </div>
      <PlacePicture place={place} />
    </header>
  );
}

/** The way to all of a kind. */
export function KindLink({ site, kind }: { readonly site: Site; readonly kind: PlaceKind }) {
  return (
    <p class="kicker">
      <a href={encodeURI(placePath(site.edition, kind))}>{site.messages.placeKinds[kind]}</a>
    </p>
  );
}

function Contact({ address, isOwn }: { readonly address: string; readonly isOwn: boolean }) {
  return (
    <a rel={isOwn ? 'me' : undefined} href={address} dir="ltr">
      {address.replace(/^(mailto:|https?:\/\/)/, '').replace(/\/$/, '')}
    </a>
  );
}

function PlacePicture({ place: { kind, picture } }: { readonly place: Place }) {
  if (!picture) return null;
  const shown = pictureFor(picture.live, {
    shape: kind === 'author' ? '1:1' : '4:3',
    sizes: kind === 'author' ? placeSizes.author : placeSizes.head,
  });
  return (
    <figure class="picture">
      <picture>
        {shown.sources?.map(({ type, srcset, sizes }) => (
          <source type={type} srcset={srcset} sizes={sizes} />
        ))}
        <img
          src={shown.src}
          width={shown.width}
          height={shown.height}
          alt={picture.alt}
          data-colour={shown.colour}
          fetchpriority="high"
          decoding="async"
        />
      </picture>
      {picture.credit !== '' && <figcaption class="meta">{picture.credit}</figcaption>}
    </figure>
  );
}

function paragraphsOf(text: string | null): string[] {
  return (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
