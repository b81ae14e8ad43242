import type { Direction, Section } from '../src/domain/article.ts';
import { slugOf } from '../src/domain/slug.ts';
import { type DemoPerson, englishPeople } from './people.ts';
import { arabicPeople } from './people-ar.ts';

/** One edition of the demo's paper. */
export interface DemoEdition {
  readonly code: 'en' | 'ar';
  readonly pathPrefix: string;
  readonly direction: Direction;
  readonly paper: string;
  /** What the edition is called before and after the demo. */
  readonly nameWithoutDemo: string;
  readonly sections: readonly Section[];
  readonly people: readonly DemoPerson[];
}

const named = (language: string, names: readonly string[]): Section[] =>
  names.map((name) => ({ name, slug: slugOf(name, language) }));

export const demoEditions: readonly DemoEdition[] = [
  {
    code: 'en',
    pathPrefix: '',
    direction: 'ltr',
    paper: 'The Meridian',
    nameWithoutDemo: 'Masthead',
    sections: named('en', [
      'World',
      'Politics',
      'Business',
      'Climate',
      'Science',
      'Culture',
      'Sport',
      'Opinion',
    ]),
    people: englishPeople,
  },
  {
    code: 'ar',
    pathPrefix: '/ar',
    direction: 'rtl',
    paper: 'الميريديان',
    nameWithoutDemo: 'ماستهد',
    sections: named('ar', [
      'المدينة',
      'العالم',
      'السياسة',
      'الاقتصاد',
      'العلوم',
      'الثقافة',
      'الرياضة',
      'الرأي',
    ]),
    people: arabicPeople.map((person) => ({ ...person, slug: slugOf(person.name, 'ar') })),
  },
];
