import type { PlaceKind } from '../src/domain/places.ts';

/** What the demo says of a page that gathers stories: words, a picture of the demo, where to write to. */
export interface DemoPlace {
  readonly edition: 'en' | 'ar';
  readonly kind: Exclude<PlaceKind, 'author'>;
  /** Its slug is made from it. */
  readonly name: string;
  readonly description: string;
  readonly contact?: string;
  readonly picture?: { readonly name: string; readonly alt: string };
  readonly isClosed?: boolean;
  /** Ids of demo stories. */
  readonly keyStories?: readonly string[];
}

export const demoPlaces: readonly DemoPlace[] = [
  {
    edition: 'en',
    kind: 'series',
    name: 'The Long Read',
    description: 'One story at a time, told at the length it needs and not a paragraph more.',
    contact: 'mailto:longread@meridian.example',
    picture: { name: 'desert-road', alt: 'A straight black road runs towards a red sun on the horizon' },
  },
  {
    edition: 'en',
    kind: 'series',
    name: 'Lives',
    description: 'Obituaries of people who were known on one street, and should have been on all of them.',
    contact: 'mailto:lives@meridian.example',
    picture: { name: 'lighthouse', alt: 'A white lighthouse on a rock, its beam over a calm sea' },
  },
  {
    edition: 'en',
    kind: 'storyline',
    name: 'A wall for Saltmere',
    description:
      'In October the sea came over the harbour wall. Since then a town of nine thousand has argued about stone, money and who may come back to the quay.',
    contact: 'mailto:harbour@meridian.example',
    picture: { name: 'storm', alt: 'Waves break white over a dark sea wall under a torn sky' },
    keyStories: ['storm-night', 'engineer-interview', 'harbour-vote'],
  },
  {
    edition: 'en',
    kind: 'storyline',
    name: 'Verania without a government',
    description:
      'A strike, a departure with hand luggage, a dissolved assembly: how the longest rule in the region ended, and what has not begun yet.',
    picture: {
      name: 'dome',
      alt: 'A domed parliament building against a low yellow sun, its flag at half height',
    },
    keyStories: ['verania-timeline', 'assembly-dissolved', 'dead-on-the-roll'],
  },
  {
    edition: 'en',
    kind: 'storyline',
    name: 'The lanterns return',
    description: 'After two years without a lantern night, a town made four thousand of them.',
    picture: { name: 'lantern-boats', alt: 'Small boats with lanterns drift on dark water' },
    isClosed: true,
  },
  {
    edition: 'en',
    kind: 'topic',
    name: 'Saltmere harbour',
    description: 'The quay, its market, its boats and the wall between them and the sea.',
    contact: 'mailto:harbour@meridian.example',
    picture: { name: 'harbour', alt: 'Fishing boats lie in a harbour below a row of gabled houses' },
  },
  {
    edition: 'ar',
    kind: 'series',
    name: 'من حيّ القناديل',
    description: 'حكايات من الحيّ الأقدم في سولتمير: أفرانه وأمهاته ولاعباته ولافتات دكاكينه.',
    contact: 'mailto:qanadil@meridian.example',
    picture: { name: 'terraced-houses', alt: 'صف من البيوت المتلاصقة تحت سماء المساء' },
  },
  {
    edition: 'ar',
    kind: 'storyline',
    name: 'السور والعاصفة',
    description:
      'منذ أن تجاوز البحر سور الميناء في تشرين الأول، والمدينة تسأل: من يدفع ثمن الحجر، ومن يعود إلى الرصيف؟',
    picture: { name: 'sea-wall', alt: 'سور حجري طويل في مواجهة بحر رمادي' },
    keyStories: ['ar-storm-voices', 'ar-nets-market'],
  },
];
