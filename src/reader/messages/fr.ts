import { frenchDevice } from './device-words.ts';
import { formatCalendarDate, formatFile, formatList } from './format.ts';
import type { Messages } from './message-types.ts';
import { type PluralForms, plural } from './plural.ts';
import { frenchPrivacy } from './privacy.ts';
import { frenchRefusals } from './refusals.ts';

// \u202f, the narrow space that does not break, stands before ; : ! ? and inside guillemets;
// \u00a0 keeps a number on the line of what it counts.

const corrections: Readonly<Record<string, string>> = {
  correction: 'Rectificatif',
  clarification: 'Précision',
  'editors-note': 'Note de la rédaction',
};

const quoted = (text: string) => `«\u202f${text}\u202f»`;

/** @param language the edition's, for its numbers and dates */
export function french(language: string): Messages {
  const count = (n: number, forms: PluralForms) => plural(language, n, forms);
  // A year is a name, not an amount: it has no thousands separator.
  const yearOf = (year: number) => formatCalendarDate(String(year), language);
  const characters = (limit: number) =>
    count(limit, {
      one: '{n}\u00a0caractère',
      many: '{n}\u00a0de caractères',
      other: '{n}\u00a0caractères',
    });
  return {
    page: {
      title: (page, paper) => `${page} | ${paper}`,
      skipToContent: 'Aller au contenu',
      sections: 'Rubriques',
      home: 'Accueil',
      frontPage: 'Une',
      editions: 'Éditions',
      breadcrumbs: 'Vous êtes ici',
      backToTop: 'Haut de page',
      contact: 'Nous écrire',
      feed: 'Fil d’actualité',
      feedOf: (name) => `Fil d’actualité\u202f: ${name}`,
      feedDescription: (paper) => `Les derniers articles publiés par ${paper}`,
      listDescription: (list, paper) => `${list} : les derniers articles publiés par ${paper}`,
      allRights: (paper, year) => `© ${yearOf(year)} ${paper}. Tous droits réservés.`,
      printedFrom: (address) => `Imprimé depuis ${address}`,
    },
    article: {
      published: 'Publié le',
      updated: 'Mis à jour le',
      minutesToRead: (minutes) =>
        count(minutes, {
          zero: 'Moins d’une minute de lecture',
          one: '{n}\u00a0minute de lecture',
          many: '{n}\u00a0de minutes de lecture',
          other: '{n}\u00a0minutes de lecture',
        }),
      topics: 'Thèmes',
      share: 'Partager',
      permanentLink: 'Lien vers cet article',
      copyLink: 'Copier le lien',
      linkCopied: 'Lien copié',
      moreIn: (section) => `Plus d’articles dans ${quoted(section)}`,
    },
    history: {
      title: 'Ce qui a changé dans cet article',
      link: 'Voir les changements',
      updated: 'Mise à jour',
      unpublished: 'Retiré',
      published: 'Publié de nouveau',
      correction: corrections.correction ?? '',
      clarification: corrections.clarification ?? '',
      editorsNote: corrections['editors-note'] ?? '',
    },
    preview: {
      title: (headline) => `Aperçu\u202f: ${headline}`,
      heading: 'Aperçu réservé à',
      warning: (until) =>
        `Dans l’état où la rédaction l’a en ce moment. Cet aperçu est pour vous seul\u202f: ne le transmettez pas. Le lien expire le ${until}.`,
      goneTitle: 'Ce lien ne mène nulle part',
      goneText:
        'Un lien d’aperçu est personnel et ne vaut qu’un temps. Demandez-en un nouveau à la rédaction.',
    },
    coverage: {
      title: 'Publications',
      since: 'En direct depuis le',
      ended: 'Terminé le',
      over: 'Ce direct est terminé.',
      summary: 'L’essentiel',
      keyEvents: 'Les temps forts',
      earlierKeyEvents: 'Temps forts précédents',
      keyEvent: 'Temps fort',
      pinned: 'Publication épinglée',
      newestFirst: 'Du plus récent au plus ancien',
      oldestFirst: 'Du plus ancien au plus récent',
      whole: 'Tout sur une page',
      printedPart: (address) =>
        `Cette impression contient une partie des publications. Toutes se trouvent ici\u202f: ${address}`,
      newer: 'Publications plus récentes',
      older: 'Publications précédentes',
      start: 'Dernières publications',
      newToYou: 'Nouveau pour vous',
      newest: (time) => `Dernière publication : ${time}`,
      look: 'Chercher de nouvelles publications',
      newPosts: (posts) =>
        count(posts, {
          one: 'Afficher {n}\u00a0nouvelle publication',
          many: 'Afficher {n}\u00a0de nouvelles publications',
          other: 'Afficher {n}\u00a0nouvelles publications',
        }),
      manyNew: 'Afficher les dernières publications',
      changed: 'Un élément de cette page a été mis à jour.',
      pause: 'Suspendre les nouvelles publications',
      resume: 'Reprendre les nouvelles publications',
    },
    related: {
      title: 'Sur le même sujet',
      sameTopics: (names) =>
        `${names.length === 1 ? 'Même thème' : 'Mêmes thèmes'}\u202f: ${formatList(names, language)}`,
      sameWords: (words) => `Il y est aussi question de\u202f: ${formatList(words, language)}`,
      sameDays: 'Des mêmes jours',
    },
    device: frenchDevice,
    privacy: frenchPrivacy,
    refusals: frenchRefusals,
    choices: {
      link: 'Options de lecture',
      title: 'Options de lecture',
      intro:
        'L’apparence des pages pour vous. Chaque choix vaut aussitôt et sur toutes les pages ; aucun ne demande de compte ni de JavaScript.',
      back: 'Revenir à la page d’où vous veniez',
      schemeTitle: 'Couleurs',
      schemeSystem: 'Celles de l’appareil',
      schemeLight: 'Claires',
      schemeDark: 'Sombres',
      schemeContrast: 'Contraste élevé',
      sizeTitle: 'Taille du texte',
      sizeStandard: 'Normale',
      sizeSmall: 'Petite',
      sizeLarge: 'Grande',
      sizeLarger: 'Plus grande',
      sizeLargest: 'La plus grande',
      picturesTitle: 'Images',
      picturesShown: 'Affichées',
      picturesLite: 'Omises, pour charger moins',
      motionTitle: 'Mouvement',
      motionSystem: 'Celui de l’appareil',
      motionStill: 'Aucun',
      kept: 'Tant que vous ne choisissez rien, nous ne gardons rien. Votre choix est gardé un an dans un seul cookie de ce navigateur, et seule la feuille de style le lit.',
      forget: 'Oublier tous les choix',
      noPictures: 'Les images sont masquées, comme vous l’avez choisi.',
      loadNone: 'N’en charger aucune',
      lite: 'Les images sont omises, comme vous l’avez choisi.',
      showPictures: 'Afficher celles de cette page',
    },
    comments: {
      title: 'Commentaires',
      count: (comments) =>
        count(comments, {
          zero: 'Aucun commentaire pour l’instant',
          one: '{n}\u00a0commentaire',
          many: '{n}\u00a0de commentaires',
          other: '{n}\u00a0commentaires',
        }),
      none: 'Personne n’a encore commenté. Que savez-vous sur ce sujet\u202f?',
      closed: 'Les commentaires sont fermés.',
      reply: 'Répondre',
      replyTo: (name) => `Répondre à ${name}`,
      inReplyTo: (name) => `En réponse à ${name}`,
      permanentLink: 'Lien vers ce commentaire',
      receivedTitle: 'Merci. Votre commentaire est arrivé.',
      receivedText:
        'Un modérateur lit chaque commentaire avant sa publication. Le vôtre attend son tour\u202f; vous n’avez rien d’autre à faire.',
      backToStory: 'Revenir à l’article',
    },
    commentForm: {
      title: 'Laissez un commentaire',
      replyingTo: (name) => `Votre réponse à ${name}`,
      cancelReply: 'Annuler la réponse',
      emailNotPublished: 'Votre adresse électronique ne sera pas publiée.',
      requiredMarked: 'Les champs obligatoires sont signalés par *',
      required: 'obligatoire',
      name: 'Nom',
      email: 'Adresse électronique',
      website: 'Site web',
      comment: 'Commentaire',
      post: 'Envoyer le commentaire',
      moderated: 'Un modérateur lit chaque commentaire avant sa publication.',
      leaveEmpty: 'Laissez ce champ vide',
    },
    commentErrors: {
      notSent: 'Votre commentaire n’est pas parti',
      summaryTitle: (errors) =>
        count(errors, {
          one: 'Votre commentaire n’est pas parti\u202f: {n}\u00a0point est à revoir',
          many: 'Votre commentaire n’est pas parti\u202f: {n}\u00a0de points sont à revoir',
          other: 'Votre commentaire n’est pas parti\u202f: {n}\u00a0points sont à revoir',
        }),
      nameMissing: 'Indiquez le nom qui accompagnera votre commentaire.',
      nameTooLong: (limit) => `Raccourcissez le nom\u202f: ${characters(limit)} au plus.`,
      emailMissing: 'Indiquez votre adresse électronique. Elle ne sera pas publiée.',
      emailInvalid: 'Indiquez une adresse électronique telle que nom@example.org.',
      websiteInvalid:
        'Indiquez une adresse web qui commence par https:// ou http://, ou laissez ce champ vide.',
      commentMissing: 'Écrivez votre commentaire.',
      commentTooLong: (limit) => `Raccourcissez le commentaire\u202f: ${characters(limit)} au plus.`,
      tooMany:
        'Vous avez envoyé plusieurs commentaires en peu de temps. Votre texte est gardé ci-dessous\u202f: renvoyez-le dans quelques minutes.',
      parentGone:
        'Le commentaire auquel vous répondez n’est plus là. Votre texte est gardé ci-dessous\u202f: vous pouvez l’envoyer comme un commentaire à part.',
    },
    lists: {
      latest: 'Dernières nouvelles',
      mostRead: 'Les plus lus',
      older: 'Articles plus anciens',
      newest: 'Articles les plus récents',
      olderTitle: 'Articles plus anciens',
      storiesBy: (name) => `Articles signés ${name}`,
      storiesAbout: (topic) => `Articles sur le thème ${quoted(topic)}`,
      emptyFront: 'Les presses sont chaudes et la rédaction écrit. Le premier article se tiendra ici.',
      emptySection:
        'Il ne s’est encore rien passé ici dont nous puissions répondre. Le moment venu, vous le lirez sur cette page.',
      emptyAuthor:
        'Aucun article sous cette signature pour l’instant\u202f: un bon reportage prend son temps.',
      emptyTopic:
        'Nous n’avons pas encore écrit sur ce thème. Tout silence n’est pas un oubli\u202f; certains sont des enquêtes.',
    },
    placeKinds: { author: 'Signatures', topic: 'Thèmes', series: 'Séries', storyline: 'Dossiers' },
    storylinePlaces: { next: 'La suite', previous: 'Ce qui précède', key: 'Article clé' },
    places: {
      contact: 'Contact :',
      seriesOver: 'Cette série est terminée.',
      storylineOver: 'Ce dossier est clos.',
      keyStories: 'Pour commencer',
      allStories: 'Tous les articles',
      fromTheBeginning: 'Lire depuis le début',
      timeline: 'Chronologie',
      timelineOf: (storyline) => `Tout le dossier « ${storyline} », depuis le premier article.`,
      lastStory: (date) => `Dernier article : ${date}`,
      newer: 'Articles plus récents',
      earlier: 'Revenir au début',
      later: 'La suite',
      more: 'Suite',
      back: 'Revenir au début',
      before: (moment) => `avant le ${moment}`,
      after: (moment) => `après le ${moment}`,
      partOf: 'Dans la série',
      moreInStory: 'Dans le même dossier',
    },
    search: {
      title: 'Rechercher',
      description: (paper) => `Tous les articles de ${paper}, par mots, rubrique, auteur et date`,
      titleOf: (query) => `Recherche\u202f: ${query}`,
      field: 'Que cherchez-vous\u202f?',
      syntax:
        'Les mots entre «\u202fguillemets\u202f» se suivent\u202f; un tiret devant un mot l’exclut\u202f; OR trouve l’un ou l’autre.',
      narrow: 'Affiner la recherche',
      section: 'Rubrique',
      anySection: 'Toutes les rubriques',
      author: 'Auteur ou autrice',
      kind: 'Genre',
      anyKind: 'Tous les genres',
      news: 'Actualité',
      edition: 'Édition',
      allEditions: 'Toutes les éditions',
      from: 'Du',
      to: 'Au',
      sort: 'Ordre',
      relevance: 'Les plus pertinents d’abord',
      newest: 'Les plus récents d’abord',
      oldest: 'Les plus anciens d’abord',
      apply: 'Appliquer',
      withoutFilters: 'Rechercher sans filtre',
      results: 'Résultats',
      count: (stories) =>
        count(stories, {
          zero: 'Aucun article',
          one: '{n}\u00a0article',
          many: '{n}\u00a0d’articles',
          other: '{n}\u00a0articles',
        }),
      moreThan: (stories) =>
        count(stories, {
          one: 'Plus d’un article',
          many: 'Plus de {n}\u00a0d’articles',
          other: 'Plus de {n}\u00a0articles',
        }),
      judged: (stories) =>
        count(stories, {
          one: 'Parmi l’article le plus récent. Triez par date pour tout voir.',
          many: 'Les meilleurs parmi les {n}\u00a0d’articles les plus récents. Triez par date pour tout voir.',
          other: 'Les meilleurs parmi les {n}\u00a0articles les plus récents. Triez par date pour tout voir.',
        }),
      more: 'Plus de résultats',
      first: 'Premiers résultats',
      didYouMean: 'Vouliez-vous dire\u202f:',
      nothing: (query) => `Rien trouvé pour ${quoted(query)}`,
      nothingHelp: 'Essayez moins de mots ou d’autres mots, ou lisez ce qui vient de paraître\u202f:',
      topics: 'Les thèmes que nous suivons',
      tooLong: (limit) =>
        `C’est long pour une recherche. ${characters(limit)} au plus\u202f: quelques mots suffisent.`,
      tooMany: (limit) =>
        count(limit, {
          one: 'Seul le premier mot a été recherché. Moins de mots trouvent davantage.',
          many: 'Seuls les premiers {n}\u00a0de mots ont été recherchés. Moins de mots trouvent davantage.',
          other: 'Seuls les {n}\u00a0premiers mots ont été recherchés. Moins de mots trouvent davantage.',
        }),
      onlyWithout: 'Dites aussi ce que vous cherchez, pas seulement ce qu’il faut exclure.',
      noAuthor: (name) =>
        `Personne du nom de ${quoted(name)} n’a écrit ici. Vérifiez le nom ou laissez-le vide.`,
      badDates: 'Écrivez les dates ainsi\u202f: 2026-11-24, la plus ancienne d’abord.',
      busy: 'Beaucoup de recherches en ce moment. Réessayez dans un instant.',
    },
    translations: {
      readIn: 'Lire en\u202f:',
      behind: 'L’original a changé depuis cette traduction. Sa dernière mise à jour date du',
    },
    trouble: {
      notFoundTitle: 'Il n’y a pas de page à cette adresse',
      notFoundText: 'L’adresse est peut-être mal saisie, ou a été coupée en la copiant.',
      notFoundHelp: 'Cherchez-la, choisissez une rubrique ou allez à la une\u202f:',
      nearTitle: 'Peut-être l’une de celles-ci',
      goneTitle: 'Cet article a été retiré',
      goneText:
        'Il a été publié ici, puis retiré. Nous laissons cette note pour que personne n’ait à se poser la question.',
      goneReason: (reason) => `La raison donnée par la rédaction\u202f: ${reason}`,
      badRequestTitle: 'Cette demande n’a pas pu être comprise',
      badRequestText: 'Elle était incomplète, ou abîmée en chemin. Revenez en arrière et réessayez.',
      failedTitle: 'Cette page ne peut pas être affichée pour le moment',
      failedText: 'La faute est de notre côté et nous en avons gardé trace. Réessayez dans une minute.',
      maintenanceTitle: 'Nous travaillons sur le site',
      closedText: 'Cette page reviendra quand nous aurons terminé. Réessayez un peu plus tard.',
      unsentText:
        'Votre envoi n’a pas été reçu et rien n’en a été gardé. Revenez en arrière, où votre texte devrait encore se trouver, et renvoyez-le un peu plus tard.',
    },
    genres: {
      analysis: 'Analyse',
      opinion: 'Opinion',
      feature: 'Reportage',
      obituary: 'Nécrologie',
      explainer: 'Décryptage',
      live: 'En direct',
    },
    // With a colon, not "de": the preposition would have to lose its vowel before some names.
    roles: {
      writer: 'Par',
      photographer: 'Photographies\u202f:',
      illustrator: 'Illustrations\u202f:',
      editor: 'Édition\u202f:',
      translator: 'Traduction\u202f:',
    },
    blocks: {
      captions: 'Sous-titres',
      close: 'Fermer',
      next: 'Image suivante',
      previous: 'Image précédente',
      chart: 'Graphique',
      data: 'Les données',
      document: 'Document',
      map: 'Carte',
      loadFrom: (host) => `L’afficher ici. Il est chargé depuis ${host}, qui verra votre adresse réseau.`,
      download: (file) => `Télécharger : ${formatFile(file, language)}`,
      keyPoints: 'L’essentiel',
      gallery: 'Images',
      table: 'Tableau',
      transcript: 'Transcription',
      readAlso: 'Lire aussi',
      correction: (kind, date) => {
        const label = corrections[kind] ?? 'Rectificatif';
        return date === '' ? label : `${label}, ${formatCalendarDate(date, language)}`;
      },
      date: (date) => formatCalendarDate(date, language),
      embed: (provider) =>
        `S’ouvre sur ${provider}. Rien n’est chargé depuis ce site tant que vous n’avez pas choisi d’y aller.`,
      elsewhere: (host) =>
        `Hébergé par ${host}. Rien n’est chargé depuis ce site tant que vous n’avez pas choisi d’y aller.`,
    },
  };
}
