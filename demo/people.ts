/** The English edition's contributors: invented, like everything they report. */
export const englishPeople = [
  {
    slug: 'ines-okafor',
    name: 'Ines Okafor',
    bio: 'Ines Okafor covers Saltmere’s council and its harbour. She has missed two meetings in eleven years, both for storms.',
  },
  {
    slug: 'tomas-reyl',
    name: 'Tomas Reyl',
    bio: 'Tomas Reyl is diplomatic correspondent in Verania, where he has outlasted four presidents and one press office.',
  },
  {
    slug: 'marguerite-sands',
    name: 'Marguerite Sands',
    bio: 'Marguerite Sands is political editor. She reads the annexes.',
  },
  {
    slug: 'joel-adeyemi-holt',
    name: 'Joel Adeyemi-Holt',
    bio: 'Joel Adeyemi-Holt writes about business, ports and the price of bread.',
  },
  {
    slug: 'pia-lindqvist',
    name: 'Pia Lindqvist',
    bio: 'Pia Lindqvist reports on climate and ice from wherever there is still some.',
  },
  {
    slug: 'desmond-vale',
    name: 'Desmond Vale',
    bio: 'Desmond Vale, science editor, trained as a geologist and remains patient.',
  },
  {
    slug: 'rosa-tern',
    name: 'Rosa Tern',
    bio: 'Rosa Tern is culture writer and the paper’s longest-serving owner of a library card.',
  },
  {
    slug: 'callum-byrne',
    name: 'Callum Byrne',
    bio: 'Callum Byrne covers sport, mostly the kind played in rain.',
  },
  {
    slug: 'hanne-vost',
    name: 'Hanne Vost',
    bio: 'Hanne Vost writes a column on Saturdays and apologises on Mondays.',
  },
  {
    slug: 'eliot-marsh',
    name: 'Eliot Marsh',
    bio: 'Eliot Marsh writes obituaries and believes most lives improve in the telling.',
  },
] as const;
