import type { BreadcrumbList, CollectionPage, ItemList, Person, ProfilePage, WithContext } from 'schema-dts';
import type { Edition } from '../../domain/article.ts';
import { previewAddress } from '../../domain/live-picture.ts';
import { type PlaceKind, placePath } from '../../domain/places.ts';
import type { Messages } from '../messages/messages.ts';
import { jsonForScript } from '../structured-data.ts';
import type { Card } from '../views/models.ts';
import type { Place } from './read-place.ts';

interface Around {
  readonly origin: string;
  readonly edition: Edition;
  readonly messages: Messages;
}

/** schema.org's description of a place: a ProfilePage for who writes, else a CollectionPage; and the way to it. */
export function placeData(around: Around, place: Place, cards: readonly Card[]): string {
  const url = around.origin + encodeURI(placePath(around.edition, place.kind, place.slug));
  const page =
    place.kind === 'author' ? profileOf(around, place, url) : collectionOf(around, { place, url, cards });
  return jsonForScript([page, breadcrumbs(around, place.kind, place.name)]);
}

/** The same for the list of all places of a kind. */
export function indexData(
  around: Around,
  kind: PlaceKind,
  lines: readonly { readonly slug: string; readonly name: string }[],
): string {
  const { origin, edition, messages } = around;
  const page: WithContext<CollectionPage> = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: messages.placeKinds[kind],
    url: origin + encodeURI(placePath(edition, kind)),
    inLanguage: edition.language,
    mainEntity: itemList(
      lines.map(({ slug, name }) => ({ name, url: origin + encodeURI(placePath(edition, kind, slug)) })),
    ),
  };
  return jsonForScript([page, breadcrumbs(around, kind, null)]);
}

function profileOf({ origin, edition }: Around, place: Place, url: string): WithContext<ProfilePage> {
  const { name, description, jobTitle, contact, picture } = place;
  const person: Person = {
    '@type': 'Person',
    '@id': `${url}#person`,
    name,
    url,
    ...(description !== null && { description }),
    ...(jobTitle !== null && { jobTitle }),
    ...(picture && { image: origin + previewAddress(picture.live, '1:1') }),
    ...(contact?.startsWith('mailto:') && { email: contact.slice('mailto:'.length) }),
    ...(contact?.startsWith('http') && { sameAs: contact }),
    worksFor: { '@type': 'NewsMediaOrganization', name: edition.name, url: frontOf(origin, edition) },
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    name,
    inLanguage: edition.language,
    mainEntity: person,
  };
}

function collectionOf(
  { origin, edition }: Around,
  { place, url, cards }: { readonly place: Place; readonly url: string; readonly cards: readonly Card[] },
): WithContext<CollectionPage> {
  const { kind, name, description, picture } = place;
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name,
    ...(description !== null && { description }),
    ...(picture && { image: origin + previewAddress(picture.live) }),
    inLanguage: edition.language,
    ...(kind === 'series' && { about: { '@type': 'CreativeWorkSeries', name, url } }),
    mainEntity: itemList(cards.map((card) => ({ name: card.headline, url: origin + encodeURI(card.path) }))),
  };
}

function itemList(items: readonly { readonly name: string; readonly url: string }[]): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map(({ name, url }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      url,
    })),
  };
}

/** The front, the list of all of the kind, and the place itself if it is one. */
function breadcrumbs(
  { origin, edition, messages }: Around,
  kind: PlaceKind,
  name: string | null,
): WithContext<BreadcrumbList> {
  const index = origin + encodeURI(placePath(edition, kind));
  const all = messages.placeKinds[kind];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: edition.name, item: frontOf(origin, edition) },
      { '@type': 'ListItem', position: 2, name: all, ...(name !== null && { item: index }) },
      ...(name === null ? [] : [{ '@type': 'ListItem' as const, position: 3, name }]),
    ],
  };
}

function frontOf(origin: string, edition: Edition): string {
  return `${origin}${edition.pathPrefix}/`;
}
