/** What the site says of what a reader's own device keeps. */
export interface DeviceMessages {
  readonly offlineTitle: string;
  readonly offlineText: string;
  readonly offlineHelp: string;
  /** Above a page that was kept; before the time when it was fetched. */
  readonly keptAsOf: string;
  readonly savedTitle: string;
  /** What becomes of a saved story. */
  readonly savedText: string;
  readonly savedNeedsScript: string;
  /** Where the browser has no store for pages. */
  readonly savedNotHere: string;
  readonly savedEmpty: string;
  /** On the buttons of a story. */
  readonly save: string;
  readonly unsave: string;
  readonly saveFailed: string;
  /** Above the list, for whoever could not save one more. */
  readonly saveFull: string;
  readonly remove: string;
  readonly removeAll: string;
  readonly removeAllSure: string;
  /** In the list, in the place of the section. */
  readonly withdrawn: string;
  readonly withdrawnText: string;
  /** In the place of the date of a story in a list. */
  readonly since: string;
  /** Leads from the top of a story to what changed in it. */
  readonly changesSince: string;
  readonly readText: string;
  readonly forgetRead: string;
  /** Begins to read a story aloud. */
  readonly listen: string;
  readonly pause: string;
  readonly play: string;
  readonly previousPassage: string;
  readonly nextPassage: string;
  /** Before a number and the sign of multiplication. */
  readonly speed: string;
  readonly stopListening: string;
}

export const englishDevice: DeviceMessages = {
  offlineTitle: 'There is no connection',
  offlineText: 'This page is not kept on your device, and it cannot be fetched just now.',
  offlineHelp:
    'Connect, then load it again. If you have read it before, the front page as it was then is here:',
  keptAsOf: 'There is no connection. This page was kept on your device as it was on',
  savedTitle: 'Saved stories',
  savedText:
    'They are kept on this device alone, with their pictures, and can be read without a connection. Nobody else learns of them. A story that changes is renewed, one that is withdrawn is taken away.',
  savedNeedsScript:
    'The list is kept on your device and not by us. That needs JavaScript, which is switched off here.',
  savedNotHere:
    'This browser keeps no pages. Open the site by its https address, outside of a private window.',
  savedEmpty: 'Nothing is saved here yet. Each story has a button for it, below its headline.',
  save: 'Save on this device',
  unsave: 'Saved. Remove it',
  saveFailed: 'Not saved. Connect and try again',
  saveFull:
    'The story was not saved: this device has no more room for stories. Remove some of these first, then save it again.',
  remove: 'Remove',
  removeAll: 'Remove all',
  removeAllSure: 'Remove all saved stories from this device?',
  withdrawn: 'Withdrawn',
  withdrawnText: 'A story that you saved was taken back. See why',
  since: 'Updated since you read it',
  changesSince: 'See what changed since you read it',
  readText:
    'This device also remembers which version of a story you opened, so that it can mark what has changed since. Nobody else learns of it.',
  forgetRead: 'Forget what I read',
  listen: 'Listen',
  pause: 'Pause',
  play: 'Go on',
  previousPassage: 'Previous paragraph',
  nextPassage: 'Next paragraph',
  speed: 'Speed',
  stopListening: 'Stop reading aloud',
};

export const arabicDevice: DeviceMessages = {
  offlineTitle: 'لا يوجد اتصال',
  offlineText: 'هذه الصفحة غير محفوظة على جهازك، ولا يمكن جلبها الآن.',
  offlineHelp: 'اتصل بالشبكة ثم حمّلها من جديد. وإن كنت قد قرأت الصفحة الأولى من قبل فهي هنا كما كانت:',
  keptAsOf: 'لا يوجد اتصال. هذه الصفحة محفوظة على جهازك كما كانت في',
  savedTitle: 'ما حفظته من موضوعات',
  savedText:
    'تُحفظ على هذا الجهاز وحده مع صورها، ويمكن قراءتها من دون اتصال، ولا يعلم بها أحد سواك. وإذا تغيّر موضوع جُدِّد، وإذا سُحب أُزيل.',
  savedNeedsScript: 'تُحفظ القائمة على جهازك لا عندنا، ولذلك تحتاج إلى البرامج النصية، وهي متوقفة هنا.',
  savedNotHere: 'هذا المتصفح لا يحفظ الصفحات. افتح الموقع من عنوانه الآمن، لا من نافذة خاصة.',
  savedEmpty: 'لا شيء محفوظ هنا بعد. في كل موضوع زر للحفظ تحت عنوانه.',
  save: 'احفظه على هذا الجهاز',
  unsave: 'محفوظ. أزِله',
  saveFailed: 'لم يُحفظ. اتصل بالشبكة وحاول مرة أخرى',
  saveFull: 'لم يُحفظ الموضوع، إذ لم يبق في هذا الجهاز متسع. أزِل بعض هذه الموضوعات أولًا ثم احفظه من جديد.',
  remove: 'أزِله',
  removeAll: 'أزِلها كلها',
  removeAllSure: 'أتريد إزالة كل ما حفظته من هذا الجهاز؟',
  withdrawn: 'مسحوب',
  withdrawnText: 'سُحب موضوع كنت قد حفظته. اعرف السبب',
  since: 'حُدِّث بعد قراءتك له',
  changesSince: 'انظر ما تغيّر بعد قراءتك له',
  readText:
    'يتذكر هذا الجهاز أيضًا أي نسخة فتحتها من كل موضوع ليشير إلى ما تغيّر بعدها، ولا يعلم بذلك أحد سواك.',
  forgetRead: 'انسَ ما قرأته',
  listen: 'استمع',
  pause: 'توقف',
  play: 'واصل',
  previousPassage: 'الفقرة السابقة',
  nextPassage: 'الفقرة التالية',
  speed: 'السرعة',
  stopListening: 'أوقف القراءة',
};

export const spanishDevice: DeviceMessages = {
  offlineTitle: 'No hay conexión',
  offlineText: 'Esta página no está guardada en su dispositivo y ahora no se puede obtener.',
  offlineHelp: 'Conéctese y vuelva a cargarla. Si ya había leído la portada, aquí está como era entonces:',
  keptAsOf: 'No hay conexión. Esta página se guardó en su dispositivo tal como era el',
  savedTitle: 'Noticias guardadas',
  savedText:
    'Se guardan solo en este dispositivo, con sus imágenes, y se pueden leer sin conexión. Nadie más sabe de ellas. Si una noticia cambia, se renueva; si se retira, desaparece.',
  savedNeedsScript:
    'La lista la guarda su dispositivo y no nosotros. Para eso hace falta JavaScript, que aquí está desactivado.',
  savedNotHere:
    'Este navegador no guarda páginas. Abra el sitio por su dirección https, fuera de una ventana privada.',
  savedEmpty: 'Aún no hay nada guardado. Cada noticia tiene un botón para ello, bajo su titular.',
  save: 'Guardar en este dispositivo',
  unsave: 'Guardada. Quitarla',
  saveFailed: 'No guardada. Conéctese e inténtelo otra vez',
  saveFull:
    'No se ha guardado la noticia: en este dispositivo no caben más. Quite antes algunas de estas y vuelva a guardarla.',
  remove: 'Quitar',
  removeAll: 'Quitar todas',
  removeAllSure: '¿Quitar de este dispositivo todas las noticias guardadas?',
  withdrawn: 'Retirada',
  withdrawnText: 'Se retiró una noticia que había guardado. Vea por qué',
  since: 'Actualizada desde que la leyó',
  changesSince: 'Vea qué ha cambiado desde que la leyó',
  readText:
    'Este dispositivo recuerda además qué versión de cada noticia abrió, para señalar lo que ha cambiado desde entonces. Nadie más lo sabe.',
  forgetRead: 'Olvidar lo que he leído',
  listen: 'Escuchar',
  pause: 'Pausa',
  play: 'Seguir',
  previousPassage: 'Párrafo anterior',
  nextPassage: 'Párrafo siguiente',
  speed: 'Velocidad',
  stopListening: 'Dejar de leer en voz alta',
};

export const frenchDevice: DeviceMessages = {
  offlineTitle: 'Pas de connexion',
  offlineText: 'Cette page n’est pas conservée sur votre appareil et ne peut pas être chargée maintenant.',
  offlineHelp:
    'Connectez-vous, puis rechargez-la. Si vous avez déjà lu la une, elle est ici telle qu’elle était\u202f:',
  keptAsOf: 'Pas de connexion. Cette page a été conservée sur votre appareil telle qu’elle était le',
  savedTitle: 'Articles enregistrés',
  savedText:
    'Ils sont conservés sur cet appareil seul, avec leurs images, et se lisent sans connexion. Personne d’autre n’en sait rien. Un article qui change est renouvelé, un article retiré est effacé.',
  savedNeedsScript:
    'La liste est tenue par votre appareil et non par nous. Il faut pour cela JavaScript, qui est désactivé ici.',
  savedNotHere:
    'Ce navigateur ne conserve pas de pages. Ouvrez le site par son adresse https, hors d’une fenêtre privée.',
  savedEmpty: 'Rien n’est encore enregistré ici. Chaque article a un bouton pour cela, sous son titre.',
  save: 'Enregistrer sur cet appareil',
  unsave: 'Enregistré. Le retirer',
  saveFailed: 'Non enregistré. Connectez-vous et réessayez',
  saveFull:
    'L’article n’a pas été enregistré, faute de place sur cet appareil. Retirez d’abord quelques-uns de ceux-ci, puis recommencez.',
  remove: 'Retirer',
  removeAll: 'Tout retirer',
  removeAllSure: 'Retirer de cet appareil tous les articles enregistrés\u202f?',
  withdrawn: 'Retiré',
  withdrawnText: 'Un article que vous aviez enregistré a été retiré. Voir pourquoi',
  since: 'Mis à jour depuis votre lecture',
  changesSince: 'Voir ce qui a changé depuis votre lecture',
  readText:
    'Cet appareil retient aussi quelle version d’un article vous avez ouverte, pour signaler ce qui a changé depuis. Personne d’autre n’en sait rien.',
  forgetRead: 'Oublier ce que j’ai lu',
  listen: 'Écouter',
  pause: 'Suspendre',
  play: 'Continuer',
  previousPassage: 'Paragraphe précédent',
  nextPassage: 'Paragraphe suivant',
  speed: 'Vitesse',
  stopListening: 'Arrêter la lecture',
};
