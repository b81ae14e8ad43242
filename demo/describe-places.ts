import { publishing } from '../src/app/slices.ts';
import type { PlacePicture } from '../src/domain/places.ts';
import { slugOf } from '../src/domain/slug.ts';
import { changeSite, readSetting } from '../src/publishing/site/change-site.ts';
import type { SiteKind } from '../src/publishing/site/contract.ts';
import type { DemoHouse } from './demo-house.ts';
import { demoEditions } from './editions.ts';
import { type DemoPlace, demoPlaces } from './places.ts';

/** What was laid before: pictures by their names, stories by their ids in the demo. */
export interface LaidBefore {
  readonly pictures: Readonly<Record<string, string>>;
  readonly articles: ReadonlyMap<string, string>;
}

const actor = { name: 'demo', staffId: null };

/** Gives the pages of writers, topics, series and storylines their words and pictures. */
export async function describePlaces(house: DemoHouse, laid: LaidBefore): Promise<void> {
  for (const { code, people, pictureCredit } of demoEditions) {
    for (const { slug, name, jobTitle, bio, contact = null, portrait } of people) {
      const picture = pictureOf(laid, portrait, pictureCredit);
      await describe(house, { edition: code, kind: 'contributor', subject: slug }, () => ({
        ...{ name, jobTitle, bio, contact, picture },
      }));
    }
  }
  for (const place of demoPlaces) {
    const { edition, kind, name, description, contact = null } = place;
    const { pictureCredit = '' } = demoEditions.find(({ code }) => code === edition) ?? {};
    const words = { description, contact, picture: pictureOf(laid, place.picture, pictureCredit) };
    const strand = { isClosed: place.isClosed ?? false, keyStories: storiesOf(laid, place) };
    await describe(house, { edition, kind, subject: slugOf(name, edition) }, (before) => ({
      ...before,
      ...words,
      ...(kind !== 'topic' && strand),
    }));
  }
}

/** Takes the series and storylines of the demo away, those that no story of somebody else is in. */
export async function removeStrands(house: DemoHouse): Promise<void> {
  const ctx = publishing(house);
  for (const { edition, kind, name } of demoPlaces) {
    if (kind === 'topic') continue;
    const change = { edition, kind, subject: slugOf(name, edition) };
    const before = await readSetting(house.db, change);
    const story = await house.db
      .selectFrom('liveListings')
      .select('list')
      .where('list', '=', `${kind}:${edition}:${change.subject}`)
      .limit(1)
      .executeTakeFirst();
    if (before?.at === change.subject && !story) {
      await changeSite(ctx, actor, { ...change, before, after: null });
    }
  }
}

interface Subject {
  readonly edition: string;
  readonly kind: SiteKind;
  readonly subject: string;
}

async function describe(house: DemoHouse, subject: Subject, as: (before: object) => object): Promise<void> {
  const before = await readSetting(house.db, subject);
  await changeSite(publishing(house), actor, { ...subject, before, after: as(before ?? {}) });
}

function pictureOf(
  { pictures }: LaidBefore,
  wanted: DemoPlace['picture'],
  credit: string,
): PlacePicture | null {
  const src = wanted && pictures[wanted.name];
  return src ? { src, alt: wanted.alt, credit } : null;
}

function storiesOf({ articles }: LaidBefore, { keyStories = [] }: DemoPlace): string[] {
  return keyStories.map((id) => articles.get(id) ?? '').filter((id) => id !== '');
}
