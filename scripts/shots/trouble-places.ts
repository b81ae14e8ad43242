import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDb } from '../../src/store/db.ts';
import { readOrMakeCredentials } from '../../src/store/embedded/credentials.ts';
import type { Installation } from '../../tests/support/program.ts';
import { readStories } from './reader-stories.ts';
import type { Answer, Place } from './take-shots.ts';

interface Sent {
  readonly method?: string;
  /** As it is sent: `fetch` would mend it. */
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const editions = [
  ['en', ''],
  ['ar', '/ar'],
] as const;
const mistakes = { name: '', email: 'nadia@', comment: '' };
/** More than one reader may send. */
const tooMany = 31;

/** What readers get who are refused, and what a comment comes to, as the server answers it. */
export async function troublePlaces({ readerUrl }: Installation): Promise<Place[]> {
  const stories = await readStories(readerUrl);
  const places: Place[] = [];
  const ask = (sent: Sent) => answerOf(readerUrl, sent);
  const comments: Sent[] = [];
  for (const [language, prefix] of editions) {
    const story = stories.find(
      ({ html, genre }) => html.includes(`<html lang="${language}"`) && genre === 'news',
    );
    const add = (name: string, path: string, answer?: Answer) =>
      places.push({ name, url: readerUrl + path, language, ...(answer && { answer }) });
    const comment = `${prefix}/comments/${story?.id}`;
    const post = (path: string, form: Sent['form'], headers?: Sent['headers']): Sent => ({
      ...{ method: 'POST', path, form: form ?? {} },
      ...(headers && { headers }),
    });
    comments.push(post(comment, mistakes));
    add('not-found', `${prefix}/nothing-here`);
    add('not-found-near', `${decodeURI(new URL(story?.url ?? readerUrl).pathname).slice(0, -3)}`);
    add('comment-received', `${prefix}/comments/received/${story?.id}`);
    add('comment-mistakes', comment, await ask(post(comment, mistakes)));
    const refused: [name: string, sent: Sent][] = [
      ['malformed', { path: `${prefix}/%E0%A4%A` }],
      ['address-too-long', { path: `${prefix}/${'x'.repeat(9_000)}` }],
      ['only-read', { method: 'PUT', path: `${prefix}/` }],
      ['foreign', post(comment, mistakes, { 'sec-fetch-site': 'cross-site' })],
      ['too-large', post(comment, { ...mistakes, comment: 'x'.repeat(100_000) })],
      [
        'story-gone',
        post(`${prefix}/comments/0nosuch`, { name: 'N', email: 'n@example.org', comment: words[language] }),
      ],
    ];
    for (const [name, sent] of refused) add(`refused-${name}`, `${prefix}/refused`, await ask(sent));
  }
  for (let sent = 0; sent < tooMany; sent += 1) await ask(comments[0] as Sent);
  for (const [place, sent] of comments.entries()) {
    const [language] = editions[place] ?? [];
    places.push({ name: 'comment-too-many', url: readerUrl + sent.path, language, answer: await ask(sent) });
  }
  return places;
}

const words = {
  en: 'The harbour master is right: nobody has asked the ferrymen.\n\nAsk them.',
  ar: 'رئيس الميناء على حق: لم يسأل أحد أصحاب العبّارات.\n\nاسألوهم.',
} as const;

/** What readers get in maintenance and where nothing can be read. Nothing else can be shown after it. */
export async function failedPlaces(house: Installation): Promise<Place[]> {
  const { readerUrl } = house;
  const places: Place[] = [];
  const note = async (name: string, sent: (prefix: string) => Sent) => {
    for (const [language, prefix] of editions) {
      const answer = await answerOf(readerUrl, sent(prefix));
      if (answer.status !== 503) throw new Error(`${name}: the program goes on, as ${answer.status}.`);
      places.push({ name, url: `${readerUrl}${prefix}/failed`, language, answer });
    }
  };
  const notMadeYet = (prefix: string) => ({ path: `${prefix}/not-made-yet` });
  await lockReaderOut(house);
  await note('failed', notMadeYet);
  await house.command('maintenance', 'on', '--minutes', '10');
  await pause(2_000); // it is looked for every second
  await note('maintenance', notMadeYet);
  const form = mistakes;
  await note('maintenance-unsent', (prefix) => ({ method: 'POST', path: `${prefix}/comments/0`, form }));
  return places;
}

async function lockReaderOut({ dataFolder }: Installation): Promise<void> {
  const { port, owner } = await readOrMakeCredentials(dataFolder);
  const url = `postgresql://masthead:${owner}@127.0.0.1:${port}/masthead`;
  const db = openDb(url, { connections: 1, onError: () => {} });
  await sql`revoke select on all tables in schema public from masthead_reader`.execute(db);
  await db.destroy();
}

/** Without what only this connection has. */
function answerOf(readerUrl: string, { method = 'GET', path, form, headers }: Sent): Promise<Answer> {
  const body = form ? new URLSearchParams(form).toString() : '';
  const type = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(readerUrl);
    const options = { hostname, port, method, path: encodeURI(path).replaceAll('%25', '%') };
    const asking = request({ ...options, headers: { ...(form && type), origin: readerUrl, ...headers } });
    asking.once('error', reject);
    asking.once('response', async (answer) => {
      const html = Buffer.concat(await answer.toArray()).toString();
      const { 'content-security-policy': rule = '', 'content-type': kind = '' } = answer.headers;
      const said = { 'content-type': kind, 'content-security-policy': String(rule) };
      resolve({ status: answer.statusCode ?? 0, headers: said, body: html });
    });
    asking.end(body);
  });
}
