/** Somebody in the bylines of the demo. */
export interface DemoPerson {
  readonly slug: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly bio: string;
  readonly contact?: string;
  /** A picture of the demo. */
  readonly portrait?: { readonly name: string; readonly alt: string };
}

/** The English edition's contributors: invented, like everything they report. */
export const englishPeople: readonly DemoPerson[] = [
  {
    slug: 'ines-okafor',
    name: 'Ines Okafor',
    jobTitle: 'City reporter',
    contact: 'mailto:okafor@meridian.example',
    portrait: { name: 'portrait-okafor', alt: 'Ines Okafor, her hair in a knot, in a blue coat' },
    bio: 'Ines Okafor covers Saltmere’s council and its harbour. She has missed two meetings in eleven years, both for storms.',
  },
  {
    slug: 'tomas-reyl',
    name: 'Tomas Reyl',
    jobTitle: 'Diplomatic correspondent',
    contact: 'mailto:reyl@meridian.example',
    portrait: { name: 'portrait-reyl', alt: 'Tomas Reyl, grey, with glasses' },
    bio: 'Tomas Reyl is diplomatic correspondent in Verania, where he has outlasted four presidents and one press office.',
  },
  {
    slug: 'marguerite-sands',
    name: 'Marguerite Sands',
    jobTitle: 'Political editor',
    contact: 'mailto:sands@meridian.example',
    bio: 'Marguerite Sands is political editor. She reads the annexes.',
  },
  {
    slug: 'joel-adeyemi-holt',
    name: 'Joel Adeyemi-Holt',
    jobTitle: 'Business correspondent',
    bio: 'Joel Adeyemi-Holt writes about business, ports and the price of bread.',
  },
  {
    slug: 'pia-lindqvist',
    name: 'Pia Lindqvist',
    jobTitle: 'Climate correspondent',
    contact: 'mailto:lindqvist@meridian.example',
    portrait: { name: 'portrait-lindqvist', alt: 'Pia Lindqvist, fair, in a green coat' },
    bio: 'Pia Lindqvist reports on climate and ice from wherever there is still some.',
  },
  {
    slug: 'desmond-vale',
    name: 'Desmond Vale',
    jobTitle: 'Science editor',
    bio: 'Desmond Vale, science editor, trained as a geologist and remains patient.',
  },
  {
    slug: 'rosa-tern',
    name: 'Rosa Tern',
    jobTitle: 'Culture writer',
    bio: 'Rosa Tern is culture writer and the paper’s longest-serving owner of a library card.',
  },
  {
    slug: 'callum-byrne',
    name: 'Callum Byrne',
    jobTitle: 'Sports reporter',
    bio: 'Callum Byrne covers sport, mostly the kind played in rain.',
  },
  {
    slug: 'hanne-vost',
    name: 'Hanne Vost',
    jobTitle: 'Columnist',
    contact: 'mailto:vost@meridian.example',
    bio: 'Hanne Vost writes a column on Saturdays and apologises on Mondays.',
  },
  {
    slug: 'eliot-marsh',
    name: 'Eliot Marsh',
    jobTitle: 'Obituaries editor',
    bio: 'Eliot Marsh writes obituaries and believes most lives improve in the telling.',
  },
];
