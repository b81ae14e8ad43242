import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { systemClock } from './clock.ts';
import { newId } from './random.ts';

/** One mail to one person, text alone. */
export interface Mail {
  /** An address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail to whoever carries it. Rejects when it was not taken: it is to be sent again later. */
export type Mailer = (mail: Mail) => Promise<void>;

export interface MailerSettings {
  /** smtp: or smtps: address; null for a folder of .eml files. */
  readonly smtpUrl: string | null;
  readonly from: string;
  /** Where the .eml files go; made when it is needed, for the owner's eyes alone. */
  readonly folder: string;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** What is sent is text of ours: nothing in it may make the library read a file or an address. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

export function createMailer({ smtpUrl, from, folder }: MailerSettings): Mailer {
  if (smtpUrl !== null) {
    const transport = createTransport({ url: smtpUrl, ...patience, ...closed });
    return async (mail) => {
      await transport.sendMail({ from, ...envelope(mail) });
    };
  }
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix', ...closed });
  return async (mail) => {
    const { message } = await transport.sendMail({ from, ...envelope(mail) });
    if (!Buffer.isBuffer(message)) throw new Error('the mail was not composed in one piece');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const at = systemClock.now().toISOString().replaceAll(/[:.]/g, '-');
    // Whoever writes to the folder at the same instant has another id; nothing there is ever replaced.
    writeFileSync(join(folder, `${at}-${newId()}.eml`), message, { mode: 0o600, flag: 'wx', flush: true });
  };
}

function envelope({ to, subject, text }: Mail) {
  // An object, since a string would be read as a list of addresses.
  return { to: { name: '', address: to }, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } };
}
