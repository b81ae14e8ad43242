import type { ScheduledJob } from '../store/jobs.ts';
import { mailQueue } from '../store/outgoing-mail.ts';
import { forgetNotices, mailNotices } from '../writing/for-you/mail-notices.ts';
import { readPaperName } from './paper-name.ts';
import type { NewsroomSide } from './slices.ts';

/** What is done for people who are told things while they are away. */
export function noticeJobs(
  side: Pick<NewsroomSide, 'db' | 'clock' | 'newsroomUrl' | 'door'>,
): ScheduledJob[] {
  const { db, clock, newsroomUrl, door } = side;
  const sendMail = mailQueue({ seal: door.seal, clock });
  const ctx = { db, clock, newsroomUrl, sendMail, paper: () => readPaperName(db) };
  return [
    { name: 'mail-notices', cron: '* * * * *', run: () => mailNotices(ctx) },
    { name: 'forget-notices', cron: '37 3 * * *', run: () => forgetNotices(ctx) },
  ];
}
