// The mails of accounts, as text, in the language of the paper.

export interface Site {
  readonly name: string;
  readonly language: 'en' | 'ar';
}
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export function invitationMail(
  site: Site,
  { name, by, link }: { readonly name: string; readonly by: string; readonly link: string },
): Letter {
  if (site.language === 'ar') {
    return {
      subject: `دعوة إلى غرفة أخبار ${site.name}`,
      text: `مرحبًا ${name}،\n\nدعاك ${by} إلى غرفة أخبار ${site.name}. اختر كلمة المرور هنا:\n\n${link}\n\nيعمل الرابط مرة واحدة، لمدة سبعة أيام. إن لم تكن تنتظر هذه الدعوة فتجاهل الرسالة.\n`,
    };
  }
  return {
    subject: `Join the newsroom of ${site.name}`,
    text: `Hello ${name},\n\n${by} invites you to the newsroom of ${site.name}. Choose your password here:\n\n${link}\n\nThe link works once, for seven days. If you do not expect this, leave the mail alone.\n`,
  };
}

export function resetMail(site: Site, { link }: { readonly link: string }): Letter {
  if (site.language === 'ar') {
    return {
      subject: `كلمة مرور جديدة لغرفة أخبار ${site.name}`,
      text: `مرحبًا،\n\nطلب أحدهم كلمة مرور جديدة لهذا العنوان. اخترها هنا:\n\n${link}\n\nيعمل الرابط مرة واحدة، لمدة ثلاثين دقيقة، وينهي كل جلساتك. إن لم تطلب ذلك فتجاهل الرسالة: لا شيء يتغير.\n`,
    };
  }
  return {
    subject: `A new password for the newsroom of ${site.name}`,
    text: `Hello,\n\nsomebody asked for a new password for this address. Choose it here:\n\n${link}\n\nThe link works once, for thirty minutes, and ends all your sessions. If you did not ask for it, leave the mail alone: nothing changes.\n`,
  };
}

/** Says that something about the account changed, so that nobody changes it unseen (ASVS 6.3.7). */
export function changeMail(site: Site, what: 'password' | 'factors', newsroomUrl: string): Letter {
  if (site.language === 'ar') {
    const changed = what === 'password' ? 'تغيّرت كلمة مرورك' : 'تغيّرت طرق تسجيل دخولك';
    return {
      subject: `${changed}: ${site.name}`,
      text: `مرحبًا،\n\n${changed} في غرفة أخبار ${site.name}. إن لم تفعل ذلك بنفسك فاطلب كلمة مرور جديدة الآن وأبلغ مالك غرفة الأخبار:\n\n${newsroomUrl}/reset\n`,
    };
  }
  const changed = what === 'password' ? 'Your password was changed' : 'Your ways to sign in were changed';
  return {
    subject: `${changed}: ${site.name}`,
    text: `Hello,\n\n${changed.toLowerCase()} in the newsroom of ${site.name}. If that was not you, ask for a new password now and tell an owner of the newsroom:\n\n${newsroomUrl}/reset\n`,
  };
}
