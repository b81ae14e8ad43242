/** The Spanish edition's contributors: invented, like everything they report. */
export const spanishPeople = [
  {
    name: 'Lucía Ferrer Olmo',
    jobTitle: 'Redactora de Local',
    bio: 'Lucía Ferrer Olmo cubre el concejo de Saltmere y lo que el mar deja en él.',
  },
  {
    name: 'Andrés Quiroga',
    jobTitle: 'Corresponsal',
    bio: 'Andrés Quiroga escribe sobre Verania y, cuando le dejan, sobre pájaros.',
  },
  {
    name: 'Maite Zubiri',
    jobTitle: 'Jefa de Economía',
    bio: 'Maite Zubiri lleva la sección de Economía y nunca redondea.',
  },
] as const;
