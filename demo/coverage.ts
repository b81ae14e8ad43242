import { arabicPosts } from './coverage-ar.ts';
import type { DemoPost } from './demo-post.ts';

// Long because it is what reporters posted, not code.

/** Live coverage of a demo story. */
export interface DemoCoverage {
  /** Id of the demo story. */
  readonly story: string;
  readonly author: string;
  readonly startedMinutesAgo: number;
  /** Absent: it goes on. */
  readonly endedMinutesAgo?: number;
  readonly summary: readonly string[];
  /** The oldest first. */
  readonly posts: readonly DemoPost[];
}

const englishPosts: readonly DemoPost[] = [
  { minutesAgo: 352, html: '<p>The cabinet has met. The door was closed at the third attempt.</p>' },
  {
    minutesAgo: 344,
    headline: 'What is being decided',
    isKey: true,
    html: '<p>Seven members, of whom no more than three may have served under the old assembly. They will:</p><ul><li>close the electoral roll,</li><li>set the date of the vote,</li><li>hear complaints for thirty days after it.</li></ul><p>Whoever is named today cannot stand for anything for six years. That, a clerk tells us, is why the list was short.</p>',
  },
  {
    minutesAgo: 331,
    html: '<p>Two names are known to be agreed. The state broadcaster has announced both. They are not the same two that the agencies have.</p>',
  },
  {
    minutesAgo: 318,
    headline: 'The first two names',
    isKey: true,
    html: '<p>Read from the steps at last: <strong>Orest Malk</strong>, a retired judge from Sael, and <strong>Ilva Dren</strong>, who ran the census. Neither was on either list.</p>',
  },
  {
    minutesAgo: 309,
    authors: ['Ines Okafor'],
    html: '<p>Who is Ilva Dren? In 2019 she told the assembly that the country had 310,000 fewer people than voters. She was thanked, and not asked again.</p>',
  },
  {
    minutesAgo: 296,
    html: '<p>Somebody has propped the door open with a chair. Somebody else has taken the chair back in.</p>',
  },
  {
    minutesAgo: 284,
    headline: 'Ludmila Arsk is on it',
    isKey: true,
    html: '<p>The retired postmistress from Sael who has kept her own roll since 2016 is the third name. There was applause from the square, and then, because she was standing in it, more.</p><blockquote><p>“I brought the cards with me. They are in alphabetical order.”</p></blockquote>',
  },
  { minutesAgo: 272, html: '<p>Her cards are in eleven shoe boxes. They have been signed for.</p>' },
  {
    minutesAgo: 255,
    html: '<p>A pause. Coffee has gone in. It came out again untouched, which our colleagues from the agencies take for a sign and we for cold coffee.</p>',
  },
  {
    minutesAgo: 243,
    html: '<p>The square is filling. The police count 2,000 people; the baker on the corner, who counts rolls, makes it 3,400.</p>',
  },
  {
    minutesAgo: 231,
    headline: 'A fourth name, and a refusal',
    html: '<p>A professor of law from Mirov was read out and has declined from the back of the crowd, by telephone. The usher asked him to do it in writing. He is looking for a pen.</p>',
  },
  { minutesAgo: 224, html: '<p>He has found a pen.</p>' },
  {
    minutesAgo: 208,
    headline: 'How the count stands',
    isPinned: true,
    html: '<table><tbody><tr><th><p>Seat</p></th><th><p>Name</p></th><th><p>From</p></th></tr><tr><td><p>1</p></td><td><p>Orest Malk</p></td><td><p>Sael</p></td></tr><tr><td><p>2</p></td><td><p>Ilva Dren</p></td><td><p>Castel Orin</p></td></tr><tr><td><p>3</p></td><td><p>Ludmila Arsk</p></td><td><p>Sael</p></td></tr><tr><td><p>4</p></td><td><p>Petr Vanin</p></td><td><p>the islands</p></td></tr></tbody></table>',
  },
  {
    minutesAgo: 196,
    html: '<p>The fourth seat is filled after all: <strong>Petr Vanin</strong>, a ferry captain from the islands. The law asks for “one person used to being waited for”, or so it reads in translation.</p>',
  },
  {
    minutesAgo: 181,
    authors: ['Ines Okafor'],
    html: '<p>The old government’s lawyers say that they will challenge the third name, on the ground that she is known to everybody.</p>',
  },
  {
    minutesAgo: 167,
    html: '<p>It has begun to rain. Nobody has gone home. The shoe boxes have been taken inside first.</p>',
  },
  {
    minutesAgo: 149,
    headline: 'Five of seven',
    isKey: true,
    html: '<p>A fifth name: <strong>Sava Ennic</strong>, a teacher of mathematics. Asked by a reporter what she would do first, she said: “Count the reporters.”</p>',
  },
  { minutesAgo: 133, html: '<p>She made it forty-one. There are forty-one of us.</p>' },
  {
    minutesAgo: 112,
    html: '<p>The sixth seat is being argued over. Voices can be heard through the door, which, we should say, does not close from the inside either.</p>',
  },
  {
    minutesAgo: 90,
    headline: 'Sixth name',
    html: '<p>A statistician from Mirov. The usher read it twice because of the applause, and a third time because he had read it wrong.</p>',
  },
  { minutesAgo: 64, html: '<p>The lamps on the square have been lit. There is soup.</p>' },
  {
    minutesAgo: 37,
    html: '<p>One seat is left. The cabinet has asked for the list of the professor’s students, we are told by one of the professor’s students.</p>',
  },
  {
    minutesAgo: 12,
    authors: ['Tomas Reyl', 'Ines Okafor'],
    html: '<p>The door has opened. It was for the soup.</p>',
  },
];

export const demoCoverages: readonly DemoCoverage[] = [
  {
    story: 'live-commission',
    author: 'Tomas Reyl',
    startedMinutesAgo: 355,
    summary: [
      'Six of the seven seats on the electoral commission are filled; the cabinet is still sitting.',
      'Among the six: Ludmila Arsk, who has kept a roll of her own since 2016.',
      'One person was named and declined, in writing.',
    ],
    posts: englishPosts,
  },
  {
    story: 'ar-lantern-night',
    author: 'فارس القنديلي',
    startedMinutesAgo: 3775,
    endedMinutesAgo: 3590,
    summary: [
      'وصل آخر القوارب إلى رأس المنارة بعد نحو ساعتين من الانطلاق.',
      'لا إصابات، وقارب واحد قُطر إلى الرصيف بسبب عطل.',
      'عدد القوارب المشاركة ٤١٢، وهو الأعلى منذ بدء التسجيل.',
    ],
    posts: arabicPosts,
  },
];
