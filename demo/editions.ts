import type { Direction, Section } from '../src/domain/article.ts';
import { slugOf } from '../src/domain/slug.ts';
import { type DemoPerson, englishPeople } from './people.ts';
import { arabicPeople } from './people-ar.ts';
import { spanishPeople } from './people-es.ts';
import { frenchPeople } from './people-fr.ts';

/** One edition of the demo's paper. */
export interface DemoEdition {
  readonly code: 'en' | 'ar' | 'es' | 'fr';
  /** Whether it begins with the demo and goes with it. */
  readonly isOfDemo: boolean;
  readonly pathPrefix: string;
  readonly direction: Direction;
  readonly paper: string;
  /** What the edition is called before and after the demo. */
  readonly nameWithoutDemo: string;
  readonly sections: readonly Section[];
  readonly people: readonly DemoPerson[];
  /** Who drew the pictures. */
  readonly pictureCredit: string;
}

const named = (language: string, names: readonly string[]): Section[] =>
  names.map((name) => ({ name, slug: slugOf(name, language) }));

export const demoEditions: readonly DemoEdition[] = [
  {
    code: 'en',
    isOfDemo: false,
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
    pictureCredit: 'Illustration: Rosa Tern',
  },
  {
    code: 'ar',
    isOfDemo: false,
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
    pictureCredit: 'رسم: روزا تيرن',
  },
  {
    code: 'es',
    isOfDemo: true,
    pathPrefix: '/es',
    direction: 'ltr',
    paper: 'El Meridiano',
    nameWithoutDemo: 'Masthead',
    sections: named('es', ['Mundo', 'Política', 'Economía', 'Ciencia', 'Cultura', 'Opinión']),
    people: spanishPeople.map((person) => ({ ...person, slug: slugOf(person.name, 'es') })),
    pictureCredit: 'Ilustración: Rosa Tern',
  },
  {
    code: 'fr',
    isOfDemo: true,
    pathPrefix: '/fr',
    direction: 'ltr',
    paper: 'Le Méridien',
    nameWithoutDemo: 'Masthead',
    sections: named('fr', ['Monde', 'Politique', 'Économie', 'Sciences', 'Culture', 'Opinions']),
    people: frenchPeople.map((person) => ({ ...person, slug: slugOf(person.name, 'fr') })),
    pictureCredit: 'Illustration : Rosa Tern',
  },
];
