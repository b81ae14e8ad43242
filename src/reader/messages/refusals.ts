/** What the site says where it does not take what was sent or asked. */
export interface RefusalMessages {
  readonly storyGoneText: string;
  readonly commentsClosedTitle: string;
  readonly commentsClosedText: string;
  readonly unkeptTitle: string;
  readonly unkeptText: string;
  /** A form that a page of another site sent. */
  readonly foreignTitle: string;
  readonly foreignText: string;
  readonly onlyReadTitle: string;
  readonly onlyReadText: string;
  readonly tooLargeTitle: string;
  readonly tooLargeText: string;
  readonly addressTooLongTitle: string;
  readonly addressTooLongText: string;
  /** Over the reader's own words, which are handed back. */
  readonly keptTitle: string;
}

export const englishRefusals: RefusalMessages = {
  storyGoneText: 'The story that this comment was written for is no longer here, so it was not taken.',
  commentsClosedTitle: 'Comments are closed',
  commentsClosedText: 'No more comments are taken on this story, so yours was not taken.',
  unkeptTitle: 'Your comment could not be stored just now',
  unkeptText: 'The fault is ours. Go back and send it again in a minute.',
  foreignTitle: 'This was not sent from one of our pages',
  foreignText: 'We take forms from our own pages alone. Open the page here, and send it from there.',
  onlyReadTitle: 'This address is only for reading',
  onlyReadText: 'Nothing can be sent to it or changed at it.',
  tooLargeTitle: 'This is too long to be taken',
  tooLargeText: 'Go back, where your words should still be, shorten them, and send them again.',
  addressTooLongTitle: 'This address is too long',
  addressTooLongText: 'No page of ours has such a long one. Perhaps something was added to it on the way.',
  keptTitle: 'What you wrote',
};

export const arabicRefusals: RefusalMessages = {
  storyGoneText: 'الموضوع الذي كُتب له هذا التعليق لم يعد هنا، لذلك لم نستلم التعليق.',
  commentsClosedTitle: 'التعليقات مغلقة',
  commentsClosedText: 'لم نعد نستلم تعليقات على هذا الموضوع، لذلك لم نستلم تعليقك.',
  unkeptTitle: 'تعذّر حفظ تعليقك الآن',
  unkeptText: 'الخلل من عندنا. عد إلى الصفحة السابقة وأرسله مرة أخرى بعد دقيقة.',
  foreignTitle: 'لم يُرسل هذا من إحدى صفحاتنا',
  foreignText: 'نستلم النماذج من صفحاتنا وحدها. افتح الصفحة هنا وأرسل منها.',
  onlyReadTitle: 'هذا العنوان للقراءة فقط',
  onlyReadText: 'لا يمكن إرسال شيء إليه أو تغيير شيء فيه.',
  tooLargeTitle: 'هذا أطول من أن نستلمه',
  tooLargeText: 'عد إلى الصفحة السابقة حيث ما زال نصك على الأرجح، واختصره ثم أرسله مرة أخرى.',
  addressTooLongTitle: 'هذا العنوان أطول من اللازم',
  addressTooLongText: 'ليست لدينا صفحة بعنوان بهذا الطول. ربما أُضيف إليه شيء في الطريق.',
  keptTitle: 'ما كتبته',
};

export const spanishRefusals: RefusalMessages = {
  storyGoneText: 'La noticia para la que se escribió este comentario ya no está, así que no se ha recibido.',
  commentsClosedTitle: 'Los comentarios están cerrados',
  commentsClosedText: 'Ya no se reciben comentarios sobre esta noticia, así que el suyo no se ha recibido.',
  unkeptTitle: 'Su comentario no se ha podido guardar ahora',
  unkeptText: 'El fallo es nuestro. Vuelva atrás y envíelo de nuevo dentro de un minuto.',
  foreignTitle: 'Esto no se envió desde una de nuestras páginas',
  foreignText: 'Solo recibimos formularios de nuestras páginas. Abra la página aquí y envíelo desde ella.',
  onlyReadTitle: 'Esta dirección es solo de lectura',
  onlyReadText: 'No se puede enviar ni cambiar nada en ella.',
  tooLargeTitle: 'Esto es demasiado largo para recibirlo',
  tooLargeText: 'Vuelva atrás, donde su texto debería seguir, acórtelo y envíelo de nuevo.',
  addressTooLongTitle: 'Esta dirección es demasiado larga',
  addressTooLongText: 'Ninguna página nuestra tiene una tan larga. Quizá se le añadió algo por el camino.',
  keptTitle: 'Lo que usted escribió',
};

export const frenchRefusals: RefusalMessages = {
  storyGoneText: 'L’article auquel ce commentaire répondait n’est plus ici\u202f; il n’a donc pas été reçu.',
  commentsClosedTitle: 'Les commentaires sont fermés',
  commentsClosedText: 'Cet article ne reçoit plus de commentaires\u202f; le vôtre n’a donc pas été reçu.',
  unkeptTitle: 'Votre commentaire n’a pas pu être conservé',
  unkeptText: 'La faute est de notre côté. Revenez en arrière et renvoyez-le dans une minute.',
  foreignTitle: 'Cet envoi ne vient pas d’une de nos pages',
  foreignText:
    'Nous ne recevons que les formulaires de nos propres pages. Ouvrez la page ici et envoyez-le de là.',
  onlyReadTitle: 'Cette adresse est en lecture seule',
  onlyReadText: 'Rien ne peut y être envoyé ni changé.',
  tooLargeTitle: 'Cet envoi est trop long pour être reçu',
  tooLargeText:
    'Revenez en arrière, où votre texte devrait encore se trouver, raccourcissez-le et renvoyez-le.',
  addressTooLongTitle: 'Cette adresse est trop longue',
  addressTooLongText:
    'Aucune de nos pages n’en a une aussi longue. Quelque chose y a peut-être été ajouté en chemin.',
  keptTitle: 'Ce que vous avez écrit',
};
