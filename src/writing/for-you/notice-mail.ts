import type { NoticeKind } from '../../domain/notices.ts';
import type { Notice } from './contract.ts';

export interface Paper {
  readonly name: string;
  readonly language: 'en' | 'ar';
}

interface NoticeLetter {
  readonly name: string;
  readonly notices: readonly Notice[];
  /** That there are more than those. */
  readonly hasMore: boolean;
  /** Origin of the newsroom. */
  readonly newsroomUrl: string;
}

const en: Readonly<Record<NoticeKind, (by: string, headline: string) => string>> = {
  mentioned: (by, headline) => `${by} named you in “${headline}”`,
  replied: (by, headline) => `${by} replied in “${headline}”`,
  suggestion_accepted: (by, headline) => `${by} took your suggestion into “${headline}”`,
  suggestion_rejected: (by, headline) => `${by} turned down your suggestion for “${headline}”`,
  assigned: (by, headline) => `${by} gave you “${headline}”`,
  returned: (by, headline) => `${by} gave “${headline}” back`,
  approval_asked: (by, headline) => `${by} sent “${headline}” to your desk`,
  correction_asked: (by, headline) => `${by} asks to approve a correction of “${headline}”`,
};

const ar: typeof en = {
  mentioned: (by, headline) => `ذكرك ${by} في «${headline}»`,
  replied: (by, headline) => `ردّ ${by} في «${headline}»`,
  suggestion_accepted: (by, headline) => `قبل ${by} اقتراحك في «${headline}»`,
  suggestion_rejected: (by, headline) => `رفض ${by} اقتراحك في «${headline}»`,
  assigned: (by, headline) => `كلّفك ${by} بقصة «${headline}»`,
  returned: (by, headline) => `أعاد ${by} قصة «${headline}»`,
  approval_asked: (by, headline) => `أرسل ${by} قصة «${headline}» إلى قسمك`,
  correction_asked: (by, headline) => `يطلب ${by} اعتماد تصحيح في «${headline}»`,
};

/**
 * One mail with what came while somebody was away: who did what to which story, and where it is. What was said stays in
 * the newsroom.
 */
export function noticeMail(paper: Paper, letter: NoticeLetter): { subject: string; text: string } {
  const { name, notices, hasMore, newsroomUrl } = letter;
  const isArabic = paper.language === 'ar';
  const tell = isArabic ? ar : en;
  const untitled = isArabic ? 'قصة بلا عنوان' : 'Story without a headline';
  const lines = notices.map(
    ({ id, kind, actor, headline }) =>
      `${tell[kind](actor, headline || untitled)}\n${newsroomUrl}/for-you/${id}`,
  );
  const all = `${newsroomUrl}/for-you`;
  if (isArabic) {
    return {
      subject: `لك في غرفة أخبار ${paper.name}`,
      text: `مرحبًا ${name}،\n\n${[...lines, ...(hasMore ? [`وهناك المزيد:\n${all}`] : [])].join('\n\n')}\n\nتختار هناك ألا تصلك رسائل كهذه:\n${all}\n`,
    };
  }
  return {
    subject: `For you in the newsroom of ${paper.name}`,
    text: `Hello ${name},\n\n${[...lines, ...(hasMore ? [`And there is more:\n${all}`] : [])].join('\n\n')}\n\nThere you choose to get no such mail:\n${all}\n`,
  };
}
