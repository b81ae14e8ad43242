import type { Unit } from './text-units.ts';

/** Lines of a web page around a story, each a whole line, in English, Spanish, French, German and Arabic. */
const lines: readonly RegExp[] = [
  // Sharing
  /^(share( (this|it|on|via|now))?( (article|story|post|page|on|via|with|facebook|twitter|x|whatsapp|linkedin|email))*|tweet|click to share.*|copy link|print( this (page|article))?|save (article|story)|listen( to (this )?article)?|follow us.*)$/i,
  /^(compartir( (esta|este|en|por|noticia|artículo|facebook|twitter|whatsapp))*|copiar enlace|imprimir|síguenos.*)$/i,
  /^(partager( (cet|cette|l['’]|sur|par|article|facebook|twitter|whatsapp))*( article)?|copier le lien|imprimer|suivez-nous.*)$/i,
  /^((artikel |beitrag )?teilen( auf.*)?|link kopieren|drucken|folgen sie uns.*)$/i,
  /^(شارك(ها)?( (هذا|هذه|على|عبر|المقال|الخبر|القصة|المقالة))*|مشاركة( (المقال|الخبر))?|انسخ الرابط|نسخ الرابط|اطبع|طباعة|تابعنا.*)$/,
  // The way up and around
  /^((go |back |scroll )?(to )?top|skip to (main )?content|menu|search|home|next( article| post| story)?|previous( article| post| story)?|read more|see (more|all)|load more|advertisement|sponsored( content)?|sign (in|up)|log ?in|subscribe( now)?|sign up for our newsletter.*)$/i,
  /^(volver arriba|ir arriba|ir al contenido|menú|buscar|inicio|leer más|ver más|publicidad|iniciar sesión|suscríbete.*|suscribirse)$/i,
  /^(retour en haut|haut de (la )?page|aller au contenu|rechercher|accueil|lire la suite|voir plus|publicité|se connecter|s['’]abonner|abonnez-vous.*)$/i,
  /^(nach oben|zum seitenanfang|zum inhalt( springen)?|suche|startseite|weiterlesen|mehr (lesen|anzeigen)|anzeige|werbung|anmelden|abonnieren)$/i,
  /^((العودة|الرجوع|اذهب|عودة) إلى (الأعلى|أعلى( الصفحة)?)|إلى الأعلى|انتقل إلى المحتوى|القائمة|بحث|الرئيسية|اقرأ المزيد|المزيد|إعلان|تسجيل الدخول|اشترك.*)$/,
  // Cookies
  /^(we use cookies|this (web)?site uses cookies|by (continuing|using) .* cookies|accept( all)?( cookies)?|reject all|manage (cookies|preferences)|cookie (settings|policy|preferences)).*$/i,
  /^((utilizamos|usamos|este sitio( web)? (utiliza|usa)) cookies|aceptar( todas)?( las)?( cookies)?|rechazar (todo|todas)|política de cookies|configurar cookies).*$/i,
  /^((nous utilisons|ce site utilise) des cookies|(tout )?accepter( les cookies)?|tout refuser|politique (de|des) cookies|paramétrer les cookies).*$/i,
  /^((wir verwenden|diese (web)?seite verwendet|diese website verwendet) cookies|(alle )?(cookies )?akzeptieren|alle ablehnen|cookie-(einstellungen|richtlinie)).*$/i,
  /^((نستخدم|يستخدم (هذا )?الموقع) (ملفات تعريف الارتباط|الكوكيز)|قبول( الكل)?|موافق|رفض الكل|سياسة ملفات تعريف الارتباط).*$/,
  // The comment form
  /^(your email (address )?will not be published.*|required fields are marked.*|(name|email|website|comment)\s*\*?|save my name.*|(post|submit) comment|cancel reply|notify me of .*)$/i,
  /^(tu (dirección de )?(correo|e-?mail).* no será publicad[oa].*|los campos (obligatorios|necesarios) están marcados.*|(nombre|correo( electrónico)?|web|comentario)\s*\*?|guardar? mi nombre.*|(publicar|enviar) (el )?comentario)$/i,
  /^(votre adresse (e-?mail|de messagerie|courriel) ne sera pas publiée.*|les champs obligatoires sont indiqués.*|(nom|e-?mail|site( web)?|commentaire)\s*\*?|enregistrer mon nom.*|(publier|laisser) (le|un) commentaire)$/i,
  /^((deine|ihre) e-?mail-?adresse wird nicht veröffentlicht.*|erforderliche felder sind.*|(name|e-?mail(-adresse)?|website|kommentar)\s*\*?|meinen namen.*speichern.*|kommentar (abschicken|absenden|abgeben))$/i,
  /^(لن يتم نشر (عنوان )?(بريدك|البريد).*|الحقول الإلزامية مشار.*|الحقول المطلوبة.*|(الاسم|البريد الإلكتروني|الموقع( الإلكتروني)?|التعليق|تعليق)\s*\*?|احفظ اسمي.*|(إرسال|نشر) (ال)?تعليق|أضف تعليق(ًا|ا)?)$/,
];

/** Headings under which a page lists other stories: they and the titles that follow go. */
const otherStories =
  /^((related|recommended|similar|more)( (articles?|stories|posts|news|content|coverage|reading|topics|links))?( from .*)?|related:?|read (also|next)|see also|you (may|might) (also )?like|also (on|in|read) .*|most (read|popular|viewed|shared)|trending( now)?|latest news|(artículos|noticias|notas) relacionad[oa]s|(te puede|también te puede) interesar|lo más (leído|visto)|lee también|(articles|sujets) (liés|similaires|connexes|associés)|(à|a) lire (aussi|également)|sur le même (sujet|thème)|les plus lus|(ähnliche|verwandte|weitere) (artikel|beiträge|themen)|mehr zum thema|lesen sie auch|auch interessant|meistgelesen|(مقالات|أخبار|مواضيع|موضوعات|قصص) (ذات صلة|مشابهة|متعلقة|أخرى)|اقرأ (أيضا|أيضًا|ايضا)|قد يعجبك( أيضا| أيضًا)?|الأكثر (قراءة|مشاهدة))\s*:?$/i;

/** Headings after which nothing of the story follows. */
const commentArea =
  /^(leave a (comment|reply)|post a comment|add a comment|join the (conversation|discussion)|(\d+ )?comments?( \(\d+\))?|(deja|dejar|escribe|añadir) (un|una) (comentario|respuesta)|(\d+ )?comentarios?|(laisser|ajouter|écrire) un commentaire|(\d+ )?commentaires?|(schreibe?n? (sie )?|hinterlasse?n? (sie )?)?(einen )?kommentar( schreiben| hinterlassen| verfassen)?|(\d+ )?kommentare?|(اترك|أضف|اكتب) (تعليق|تعليقا|تعليقًا|ردا|ردًا)( .*)?|(\d+ )?تعليقات?|التعليقات)\s*:?$/i;

export interface Cleared {
  readonly story: readonly Unit[];
  /** The words of what was taken away, in their order. */
  readonly taken: readonly string[];
}

/** Takes the page around a story away. Words inside of a longer line are never touched. */
export function clearFurniture(units: readonly Unit[]): Cleared {
  const story: Unit[] = [];
  const taken: string[] = [];
  let mode: 'story' | 'other stories' | 'comments' = 'story';
  units.forEach((unit, place) => {
    const line = unit.text.replace(/^[#•·*\s]+|[\s.!→↑»]+$/g, '');
    const endsStory = place >= units.length / 2 || !storyFollows(units, place);
    if (mode === 'other stories' && isProse(unit)) mode = 'story';
    if (otherStories.test(line)) mode = 'other stories';
    else if (commentArea.test(line) && endsStory) mode = 'comments';
    const isFurniture = mode !== 'story' || lines.some((pattern) => pattern.test(line));
    if (isFurniture) taken.push(unit.text);
    else story.push(unit);
  });
  return { story, taken };
}

/** A paragraph of a story and not the title of another one. */
function isProse({ text }: Unit): boolean {
  return text.length > 120 && /[.!?…。؟]["'”’»)]*$/.test(text);
}

/** Whether prose comes after this place: then "Comments" was a subhead or a button on top of the page. */
function storyFollows(units: readonly Unit[], place: number): boolean {
  return units.slice(place + 1).filter(isProse).length > 2;
}
