/**
 * What the site knows of its readers. Each sentence is true of the program as it is: whoever changes what is kept changes
 * these words with it, in every language. Editors can put their own in their place.
 */
export interface PrivacyMessages {
  /** Leads to the statement from every page. */
  readonly link: string;
  readonly title: string;
  readonly intro: string;
  readonly readingTitle: string;
  readonly readingText: string;
  readonly viewsTitle: string;
  readonly viewsText: string;
  readonly choicesTitle: string;
  readonly choicesText: string;
  readonly elsewhereTitle: string;
  readonly elsewhereText: string;
  readonly commentsTitle: string;
  readonly commentsText: string;
  readonly sendersText: string;
  readonly askTitle: string;
  readonly askText: string;
}

export const englishPrivacy: PrivacyMessages = {
  link: 'Privacy',
  title: 'What we know of you',
  intro: 'Very little, and nothing that you have not typed yourself.',
  readingTitle: 'When you read',
  readingText:
    'No cookie is set, and there is no record of who reads which page. Your network address is used to send you the page and is not kept. From your second page on, your browser may keep a front page on your device, for when you have no connection. Stories that you save stay on your device, too; we do not learn which. It may also remember there which versions of stories and which posts you read last, of at most 400 stories, so that pages can mark what is new to you; “Forget what I read”, below the saved stories, deletes that.',
  viewsTitle: 'What is counted',
  viewsText:
    'We may count how often a story is read in an hour, for how long, and which sites its readers come from. To tell many readers from one who comes often, a mark is made from the neighbourhood of your network address and the name of your browser, with a secret that is new each day. Thousands of readers leave the same mark; the secret is deleted at night, and only numbers remain.',
  choicesTitle: 'How pages look',
  choicesText:
    'If you choose colours, a size of text or pages without pictures, your browser keeps that in one cookie for a year. It holds those choices and nothing else; “Forget all choices” deletes it.',
  elsewhereTitle: 'Other sites',
  elsewhereText:
    'Our pages load nothing from other sites. A film or a post that lies elsewhere is loaded when you press its button, which names the site first. That site then knows that you asked.',
  commentsTitle: 'When you write a comment',
  commentsText:
    'Name, comment and website are shown if an editor lets them stand. Your email address is never shown. It is kept encrypted; beside it stand a keyed code, by which the comments of one writer are found, and a fingerprint, so that the same comment sent twice is one. The time is kept, your network address is not.',
  sendersText:
    'Against floods, comments are counted by network for ten minutes, in the program’s memory alone.',
  askTitle: 'Ask us',
  askText:
    'To see or delete what you sent us, write to the editors of this site. This page says what the site itself does: whoever hosts it, or sends it on, may keep records of their own.',
};

export const arabicPrivacy: PrivacyMessages = {
  link: 'الخصوصية',
  title: 'ما نعرفه عنك',
  intro: 'القليل جدًا، ولا شيء لم تكتبه بنفسك.',
  readingTitle: 'حين تقرأ',
  readingText:
    'لا نضع أي ملف تعريف ارتباط، ولا نسجّل من قرأ أي صفحة. يُستخدم عنوان شبكتك لإرسال الصفحة إليك ولا يُحتفظ به. ابتداءً من الصفحة الثانية قد يحفظ متصفحك صفحة أولى على جهازك لتجدها حين ينقطع الاتصال. وتبقى الموضوعات التي تحفظها على جهازك أيضًا، ولا نعرف أيها حفظت. وقد يتذكر جهازك أيضًا آخر ما قرأته من نسخ الموضوعات ومنشوراتها، لما لا يزيد على ٤٠٠ موضوع، كي تبيّن الصفحات ما هو جديد عليك؛ ويمحو ذلك زر «انسَ ما قرأته» أسفل الموضوعات المحفوظة.',
  viewsTitle: 'ما نعدّه',
  viewsText:
    'قد نعدّ كم مرة قُرئ كل موضوع في الساعة وكم دامت قراءته، ومن أي المواقع جاء قرّاؤه. ولكي نميّز بين قرّاء كثيرين وقارئ واحد يعود مرارًا، تُصنع علامة من الجوار الشبكي لعنوانك واسم متصفحك مع سرّ يتجدد كل يوم. يترك آلاف القرّاء العلامة نفسها، ويُمحى السرّ ليلًا فلا تبقى إلا أعداد.',
  choicesTitle: 'شكل الصفحات',
  choicesText:
    'إذا اخترت ألوانًا أو حجمًا للنص أو صفحات بلا صور، حفظ متصفحك ذلك في ملف تعريف ارتباط واحد مدة سنة. لا يحوي غير هذه الاختيارات، ويمكنك محوه من صفحة الاختيارات نفسها.',
  elsewhereTitle: 'المواقع الأخرى',
  elsewhereText:
    'لا تحمّل صفحاتنا شيئًا من مواقع أخرى. أما الفيلم أو المنشور الموجود في موقع آخر فيُحمّل حين تضغط زرّه الذي يسمّي ذلك الموقع أولًا، وعندها يعرف ذلك الموقع أنك طلبته.',
  commentsTitle: 'حين تكتب تعليقًا',
  commentsText:
    'يظهر الاسم والتعليق والموقع إذا أجازها أحد المحررين. ولا يظهر عنوان بريدك الإلكتروني أبدًا. يُحفظ مشفّرًا، ومعه رمز بمفتاح سري تُعرف به تعليقات الكاتب الواحد، وبصمة كي لا يُحسب التعليق المرسل مرتين إلا مرة. نحفظ الوقت ولا نحفظ عنوان شبكتك.',
  sendersText: 'لصدّ الإغراق تُعدّ التعليقات بحسب الشبكة عشر دقائق، في ذاكرة البرنامج وحدها.',
  askTitle: 'اسألنا',
  askText:
    'لكي تطّلع على ما أرسلته إلينا أو تطلب حذفه، اكتب إلى محرري هذا الموقع. تقول هذه الصفحة ما يفعله الموقع نفسه: قد يحتفظ من يستضيفه أو ينقله بسجلات خاصة به.',
};

export const spanishPrivacy: PrivacyMessages = {
  link: 'Privacidad',
  title: 'Qué sabemos de usted',
  intro: 'Muy poco, y nada que no haya escrito usted.',
  readingTitle: 'Cuando lee',
  readingText:
    'No se instala ninguna cookie ni se registra quién lee cada página. Su dirección de red sirve para enviarle la página y no se guarda. A partir de la segunda página, su navegador puede guardar una portada en su dispositivo, para cuando no tenga conexión. Las noticias que guarda se quedan también en su dispositivo; no sabemos cuáles son. Este puede recordar además qué versiones de las noticias y qué publicaciones leyó por última vez, de 400 noticias como máximo, para que las páginas señalen lo que es nuevo para usted; «Olvidar lo que he leído», bajo las noticias guardadas, lo borra.',
  viewsTitle: 'Qué se cuenta',
  viewsText:
    'Podemos contar cuántas veces se lee una noticia en una hora, durante cuánto tiempo y de qué sitios llegan sus lectores. Para distinguir a muchos lectores de uno que vuelve, se forma una marca con el entorno de su dirección de red y el nombre de su navegador, con un secreto nuevo cada día. Miles de lectores dejan la misma marca; el secreto se borra por la noche y solo quedan números.',
  choicesTitle: 'El aspecto de las páginas',
  choicesText:
    'Si elige colores, tamaño del texto o páginas sin imágenes, su navegador lo guarda en una cookie durante un año. Solo contiene esas preferencias, y se borra en la misma página en que las eligió.',
  elsewhereTitle: 'Otros sitios',
  elsewhereText:
    'Nuestras páginas no cargan nada de otros sitios. Un vídeo o una publicación que está en otro lugar se carga cuando usted pulsa su botón, que antes nombra el sitio. Ese sitio sabe entonces que usted lo pidió.',
  commentsTitle: 'Cuando escribe un comentario',
  commentsText:
    'El nombre, el comentario y la web se muestran si la redacción los aprueba. Su correo electrónico no se muestra nunca. Se guarda cifrado, junto a un código con clave, con el que se encuentran los comentarios de una misma persona, y una huella, para que el mismo comentario enviado dos veces sea uno. Se guarda la hora, no su dirección de red.',
  sendersText:
    'Contra las avalanchas, los comentarios se cuentan por red durante diez minutos, solo en la memoria del programa.',
  askTitle: 'Pregúntenos',
  askText:
    'Para ver o borrar lo que nos ha enviado, escriba a la redacción de este sitio. Esta página dice lo que hace el propio sitio: quien lo aloja o lo transmite puede llevar sus propios registros.',
};

export const frenchPrivacy: PrivacyMessages = {
  link: 'Confidentialité',
  title: 'Ce que nous savons de vous',
  intro: 'Très peu, et rien que vous n’ayez écrit vous-même.',
  readingTitle: 'Quand vous lisez',
  readingText:
    'Aucun cookie n’est déposé, et rien n’indique qui lit quelle page. Votre adresse réseau sert à vous envoyer la page et n’est pas conservée. À partir de la deuxième page, votre navigateur peut garder la dernière une sur votre appareil, pour les moments sans connexion. Les articles que vous enregistrez restent aussi sur votre appareil\u202f; nous ne savons pas lesquels. Il peut aussi retenir quelles versions des articles et quelles publications vous avez lues en dernier, pour 400 articles au plus, afin que les pages signalent ce qui est nouveau pour vous\u202f; «\u202fOublier ce que j’ai lu\u202f», sous les articles enregistrés, l’efface.',
  viewsTitle: 'Ce qui est compté',
  viewsText:
    'Nous pouvons compter combien de fois un article est lu en une heure, combien de temps, et de quels sites viennent ses lecteurs. Pour distinguer beaucoup de lecteurs d’un seul qui revient, une marque est tirée du voisinage de votre adresse réseau et du nom de votre navigateur, avec un secret renouvelé chaque jour. Des milliers de lecteurs laissent la même marque\u202f; le secret est effacé la nuit, et il ne reste que des nombres.',
  choicesTitle: 'L’aspect des pages',
  choicesText:
    'Si vous choisissez des couleurs, une taille de texte ou des pages sans images, votre navigateur le garde dans un seul cookie pendant un an. Il ne contient que ces choix, et s’efface sur la page où vous les avez faits.',
  elsewhereTitle: 'Les autres sites',
  elsewhereText:
    'Nos pages ne chargent rien d’autres sites. Un film ou un message qui se trouve ailleurs est chargé quand vous appuyez sur son bouton, qui nomme d’abord le site. Ce site sait alors que vous l’avez demandé.',
  commentsTitle: 'Quand vous écrivez un commentaire',
  commentsText:
    'Le nom, le commentaire et le site web sont montrés si la rédaction les accepte. Votre adresse électronique ne l’est jamais. Elle est conservée chiffrée, avec un code à clé, qui permet de retrouver les commentaires d’une même personne, et une empreinte, pour que le même commentaire envoyé deux fois n’en fasse qu’un. L’heure est conservée, votre adresse réseau ne l’est pas.',
  sendersText:
    'Contre les envois en masse, les commentaires sont comptés par réseau pendant dix minutes, dans la seule mémoire du programme.',
  askTitle: 'Nous interroger',
  askText:
    'Pour voir ou faire effacer ce que vous nous avez envoyé, écrivez à la rédaction de ce site. Cette page dit ce que fait le site lui-même\u202f: qui l’héberge ou le transmet peut tenir ses propres registres.',
};
