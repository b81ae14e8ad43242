/** The French edition's contributors: invented, like everything they report. */
export const frenchPeople = [
  {
    name: 'Camille Daubrée',
    jobTitle: 'Reporter',
    bio: 'Camille Daubrée suit le port, le conseil et la Vérania, dans l’ordre des marées.',
  },
  {
    name: 'Hugo Perrin-Lacaze',
    jobTitle: 'Chef du service Économie',
    bio: 'Hugo Perrin-Lacaze tient la rubrique Économie et fait lui-même son pain.',
  },
  {
    name: 'Nadège Moreau',
    jobTitle: 'Journaliste scientifique',
    bio: 'Nadège Moreau écrit sur les sciences, de préférence là où il y a du vent.',
  },
] as const;
