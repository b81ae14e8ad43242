import { spanishDevice } from './device-words.ts';
import { formatCalendarDate, formatFile, formatList } from './format.ts';
import type { Messages } from './message-types.ts';
import { type PluralForms, plural } from './plural.ts';
import { spanishPrivacy } from './privacy.ts';

const corrections: Readonly<Record<string, string>> = {
  correction: 'Fe de errores',
  clarification: 'Aclaración',
  'editors-note': 'Nota de la redacción',
};

/** @param language the edition's, for its numbers and dates */
export function spanish(language: string): Messages {
  const count = (n: number, forms: PluralForms) => plural(language, n, forms);
  // A year is a name, not an amount: it has no thousands separator.
  const yearOf = (year: number) => formatCalendarDate(String(year), language);
  const characters = (limit: number) =>
    count(limit, { one: '{n} carácter', many: '{n} de caracteres', other: '{n} caracteres' });
  return {
    page: {
      title: (page, paper) => `${page} | ${paper}`,
      skipToContent: 'Ir al contenido',
      sections: 'Secciones',
      home: 'Inicio',
      frontPage: 'Portada',
      editions: 'Ediciones',
      breadcrumbs: 'Está usted aquí',
      backToTop: 'Volver arriba',
      feed: 'Canal de noticias',
      feedOf: (name) => `Canal de noticias: ${name}`,
      feedDescription: (paper) => `Las últimas noticias de ${paper}`,
      allRights: (paper, year) => `© ${yearOf(year)} ${paper}. Todos los derechos reservados.`,
      printedFrom: (address) => `Impreso desde ${address}`,
    },
    article: {
      published: 'Publicado el',
      updated: 'Actualizado el',
      minutesToRead: (minutes) =>
        count(minutes, {
          zero: 'Menos de un minuto de lectura',
          one: '{n} minuto de lectura',
          many: '{n} de minutos de lectura',
          other: '{n} minutos de lectura',
        }),
      topics: 'Temas',
      share: 'Compartir',
      permanentLink: 'Enlace a esta noticia',
      copyLink: 'Copiar el enlace',
      linkCopied: 'Enlace copiado',
      moreIn: (section) => `Más en ${section}`,
    },
    history: {
      title: 'Qué ha cambiado en esta noticia',
      link: 'Ver los cambios',
      updated: 'Actualización',
      unpublished: 'Retirada',
      published: 'Publicada de nuevo',
      correction: corrections.correction ?? '',
      clarification: corrections.clarification ?? '',
      editorsNote: corrections['editors-note'] ?? '',
    },
    preview: {
      title: (headline) => `Vista previa: ${headline}`,
      heading: 'Vista previa para',
      warning: (until) =>
        `Tal como la tiene ahora la redacción. Es solo para usted: no la difunda. El enlace caduca el ${until}.`,
      goneTitle: 'Este enlace no lleva a ninguna parte',
      goneText: 'Un enlace de vista previa es personal y vale por un tiempo. Pida uno nuevo a la redacción.',
    },
    related: {
      title: 'Noticias relacionadas',
      sameTopics: (names) =>
        `${names.length === 1 ? 'Mismo tema' : 'Mismos temas'}: ${formatList(names, language)}`,
      sameWords: (words) => `También habla de: ${formatList(words, language)}`,
      sameDays: 'De los mismos días',
    },
    device: spanishDevice,
    privacy: spanishPrivacy,
    choices: {
      link: 'Opciones de lectura',
      title: 'Opciones de lectura',
      intro:
        'Cómo ve usted las páginas. Cada opción vale al momento y en todas las páginas; ninguna necesita cuenta ni JavaScript.',
      back: 'Volver a la página de la que venía',
      schemeTitle: 'Colores',
      schemeSystem: 'Los del dispositivo',
      schemeLight: 'Claros',
      schemeDark: 'Oscuros',
      schemeContrast: 'Alto contraste',
      sizeTitle: 'Tamaño del texto',
      sizeStandard: 'Normal',
      sizeSmall: 'Pequeño',
      sizeLarge: 'Grande',
      sizeLarger: 'Más grande',
      sizeLargest: 'El más grande',
      picturesTitle: 'Imágenes',
      picturesShown: 'Visibles',
      picturesLite: 'Omitidas, para cargar menos',
      motionTitle: 'Movimiento',
      motionSystem: 'El del dispositivo',
      motionStill: 'Ninguno',
      kept: 'Mientras usted no elija, no guardamos nada. Lo que elija se guarda un año en una sola cookie de este navegador, y solo la hoja de estilo la mira.',
      forget: 'Olvidar todas las opciones',
      noPictures: 'Las imágenes están ocultas, como usted eligió.',
      loadNone: 'No cargar ninguna',
      lite: 'Las imágenes se omiten, como usted eligió.',
      showPictures: 'Mostrar las de esta página',
    },
    comments: {
      title: 'Comentarios',
      count: (comments) =>
        count(comments, {
          zero: 'Aún no hay comentarios',
          one: '{n} comentario',
          many: '{n} de comentarios',
          other: '{n} comentarios',
        }),
      none: 'Nadie ha comentado todavía. ¿Qué sabe usted de esto?',
      reply: 'Responder',
      replyTo: (name) => `Responder a ${name}`,
      inReplyTo: (name) => `En respuesta a ${name}`,
      permanentLink: 'Enlace a este comentario',
      receivedTitle: 'Gracias. Hemos recibido su comentario.',
      receivedText:
        'Un moderador lee cada comentario antes de publicarlo. El suyo espera su turno; no tiene que hacer nada más.',
      backToStory: 'Volver a la noticia',
    },
    commentForm: {
      title: 'Deje un comentario',
      replyingTo: (name) => `Su respuesta a ${name}`,
      cancelReply: 'Cancelar la respuesta',
      emailNotPublished: 'Su dirección de correo electrónico no se publicará.',
      requiredMarked: 'Los campos obligatorios están marcados con *',
      required: 'obligatorio',
      name: 'Nombre',
      email: 'Correo electrónico',
      website: 'Sitio web',
      comment: 'Comentario',
      post: 'Enviar el comentario',
      moderated: 'Un moderador lee cada comentario antes de publicarlo.',
      leaveEmpty: 'Deje este campo vacío',
    },
    commentErrors: {
      summaryTitle: (errors) =>
        count(errors, {
          one: 'Su comentario no se ha enviado: hay {n} dato que revisar',
          many: 'Su comentario no se ha enviado: hay {n} de datos que revisar',
          other: 'Su comentario no se ha enviado: hay {n} datos que revisar',
        }),
      nameMissing: 'Escriba el nombre que aparecerá junto a su comentario.',
      nameTooLong: (limit) => `Acorte el nombre: el máximo es de ${characters(limit)}.`,
      emailMissing: 'Escriba su dirección de correo electrónico. No se publicará.',
      emailInvalid: 'Escriba una dirección de correo como nombre@example.org.',
      websiteInvalid: 'Escriba una dirección web que empiece por https:// o http://, o deje el campo vacío.',
      commentMissing: 'Escriba su comentario.',
      commentTooLong: (limit) => `Acorte el comentario: el máximo es de ${characters(limit)}.`,
      tooMany:
        'Ha enviado varios comentarios en poco tiempo. Lo que ha escrito sigue aquí abajo: envíelo de nuevo dentro de unos minutos.',
      parentGone:
        'El comentario al que responde ya no está. Lo que ha escrito sigue aquí abajo: puede enviarlo como un comentario aparte.',
    },
    lists: {
      latest: 'Últimas noticias',
      older: 'Noticias anteriores',
      newest: 'Lo más reciente',
      olderTitle: 'Noticias anteriores',
      storiesBy: (name) => `Artículos de ${name}`,
      storiesAbout: (topic) => `Noticias sobre ${topic}`,
      emptyFront: 'La rotativa está caliente y la redacción escribe. Aquí irá la primera noticia.',
      emptySection:
        'Todavía no ha ocurrido aquí nada que podamos firmar. Cuando ocurra, lo leerá en esta página.',
      emptyAuthor: 'Aún no hay artículos con esta firma: el buen periodismo lleva su tiempo.',
      emptyTopic:
        'Todavía no hemos escrito sobre esto. No todo silencio es un descuido; alguno es investigación.',
    },
    placeKinds: { author: 'Firmas', topic: 'Temas', series: 'Series', storyline: 'Coberturas' },
    storylinePlaces: { next: 'Lo que vino después', previous: 'Lo que pasó antes', key: 'Para entenderlo' },
    places: {
      contact: 'Contacto:',
      seriesOver: 'Esta serie ha terminado.',
      storylineOver: 'Esta cobertura ha terminado.',
      keyStories: 'Para empezar',
      allStories: 'Todo lo publicado',
      fromTheBeginning: 'Leer desde el principio',
      timeline: 'Cronología',
      timelineOf: (storyline) => `Todo lo ocurrido en «${storyline}», desde la primera noticia.`,
      lastStory: (date) => `Lo último: ${date}`,
      newer: 'Noticias más recientes',
      earlier: 'Volver al principio',
      later: 'Lo que vino después',
      more: 'Más',
      back: 'Volver al inicio',
      before: (moment) => `antes del ${moment}`,
      after: (moment) => `después del ${moment}`,
      partOf: 'De la serie',
      moreInStory: 'Más sobre esta historia',
    },
    search: {
      title: 'Buscar',
      titleOf: (query) => `Buscar: ${query}`,
      field: '¿Qué busca?',
      syntax:
        'Las palabras entre «comillas» van juntas; un guion delante excluye la palabra; OR busca una u otra.',
      narrow: 'Acotar la búsqueda',
      section: 'Sección',
      anySection: 'Todas las secciones',
      author: 'Autor o autora',
      kind: 'Género',
      anyKind: 'Todos los géneros',
      news: 'Noticia',
      edition: 'Edición',
      allEditions: 'Todas las ediciones',
      from: 'Desde',
      to: 'Hasta',
      sort: 'Orden',
      relevance: 'Primero lo más pertinente',
      newest: 'Primero lo más reciente',
      oldest: 'Primero lo más antiguo',
      apply: 'Aplicar',
      withoutFilters: 'Buscar sin filtros',
      results: 'Resultados',
      count: (stories) =>
        count(stories, {
          zero: 'Ninguna noticia',
          one: '{n} noticia',
          many: '{n} de noticias',
          other: '{n} noticias',
        }),
      moreThan: (stories) =>
        count(stories, {
          one: 'Más de {n} noticia',
          many: 'Más de {n} de noticias',
          other: 'Más de {n} noticias',
        }),
      judged: (stories) =>
        count(stories, {
          one: 'Lo mejor de la noticia más reciente. Ordene por fecha para verlas todas.',
          many: 'Lo mejor de los {n} más recientes. Ordene por fecha para verlas todas.',
          other: 'Lo mejor de las {n} más recientes. Ordene por fecha para verlas todas.',
        }),
      more: 'Más resultados',
      first: 'Primeros resultados',
      didYouMean: 'Quizá quiso decir:',
      nothing: (query) => `No hay nada sobre «${query}»`,
      nothingHelp: 'Pruebe con menos palabras o con otras, o lea lo último que hemos publicado:',
      topics: 'Temas sobre los que escribimos',
      tooLong: (limit) =>
        `Es mucho texto para una búsqueda. Use como máximo ${characters(limit)}: bastan unas palabras.`,
      tooMany: (limit) =>
        count(limit, {
          one: 'Solo se ha buscado la primera palabra. Con menos palabras se encuentra más.',
          many: 'Solo se han buscado los primeros {n} de palabras. Con menos palabras se encuentra más.',
          other: 'Solo se han buscado las {n} primeras palabras. Con menos palabras se encuentra más.',
        }),
      onlyWithout: 'Diga también qué busca, no solo lo que quiere excluir.',
      noAuthor: (name) => `Aquí no ha escrito nadie llamado «${name}». Revise el nombre o déjelo vacío.`,
      badDates: 'Escriba las fechas así: 2026-11-24, y la más antigua primero.',
      busy: 'Ahora mismo hay muchas búsquedas. Inténtelo de nuevo dentro de un momento.',
    },
    translations: {
      readIn: 'Leer en:',
      behind: 'El original ha cambiado después de esta traducción. Se actualizó por última vez el',
    },
    trouble: {
      notFoundTitle: 'No hay ninguna página en esta dirección',
      notFoundText: 'Puede que la dirección esté mal escrita o que se cortara al copiarla.',
      notFoundHelp: 'Búsquela, elija una sección o vaya a la portada:',
      nearTitle: 'Quizá sea una de estas',
      goneTitle: 'Esta noticia ha sido retirada',
      goneText: 'Se publicó aquí y después la retiramos. Dejamos esta nota para que nadie se lo pregunte.',
      goneReason: (reason) => `El motivo, según la redacción: ${reason}`,
      badRequestTitle: 'No se ha podido entender la petición',
      badRequestText: 'Llegó incompleta o dañada por el camino. Vuelva atrás e inténtelo otra vez.',
      failedTitle: 'Esta página no se puede mostrar ahora',
      failedText: 'El fallo es nuestro y ha quedado registrado. Inténtelo de nuevo dentro de un minuto.',
      maintenanceTitle: 'Estamos trabajando en el sitio',
      closedText: 'Esta página volverá cuando terminemos. Inténtelo de nuevo un poco más tarde.',
      unsentText:
        'No hemos recibido lo que envió ni hemos guardado nada. Vuelva atrás, donde su texto debería seguir, y envíelo de nuevo un poco más tarde.',
    },
    genres: {
      analysis: 'Análisis',
      opinion: 'Opinión',
      feature: 'Reportaje',
      obituary: 'Obituario',
      explainer: 'Claves',
      live: 'En directo',
    },
    roles: {
      writer: 'Por',
      photographer: 'Fotografías de',
      illustrator: 'Ilustraciones de',
      editor: 'Edición de',
      translator: 'Traducción de',
    },
    blocks: {
      captions: 'Subtítulos',
      close: 'Cerrar',
      next: 'Imagen siguiente',
      previous: 'Imagen anterior',
      chart: 'Gráfico',
      data: 'Los datos',
      document: 'Documento',
      map: 'Mapa',
      loadFrom: (host) => `Mostrarlo aquí. Se carga desde ${host}, que verá su dirección en la red.`,
      download: (file) => `Descargar: ${formatFile(file, language)}`,
      keyPoints: 'Puntos clave',
      gallery: 'Imágenes',
      table: 'Tabla',
      transcript: 'Transcripción',
      readAlso: 'Lea también',
      correction: (kind, date) => {
        const label = corrections[kind] ?? 'Fe de errores';
        return date === '' ? label : `${label}, ${formatCalendarDate(date, language)}`;
      },
      date: (date) => formatCalendarDate(date, language),
      embed: (provider) => `Se abre en ${provider}. No se carga nada de allí hasta que usted decida ir.`,
      elsewhere: (host) => `Está alojado en ${host}. No se carga nada de allí hasta que usted decida ir.`,
    },
  };
}
