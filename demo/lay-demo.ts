import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { mediaContext } from '../src/app/media.ts';
import { followers, intake, publishing } from '../src/app/slices.ts';
import { decideComment } from '../src/comments/decide-comment.ts';
import { importComment } from '../src/comments/import-comment.ts';
import { slugOf } from '../src/domain/slug.ts';
import { importStory } from '../src/intake/import-story.ts';
import { readMarkdown } from '../src/intake/read-markdown.ts';
import type { StoryDraft } from '../src/intake/story-draft.ts';
import { addMedia } from '../src/media/add-media.ts';
import type { MediaRights } from '../src/media/contract.ts';
import { changeRights } from '../src/media/edit-media.ts';
import { readOrMakeKeyRing } from '../src/platform/key-ring.ts';
import { packageRoot } from '../src/platform/package-root.ts';
import { createSeal } from '../src/platform/seal.ts';
import { arrangeSections, nameEdition } from '../src/publishing/name-things.ts';
import { listEditions } from '../src/publishing/queries.ts';
import { changeSite } from '../src/publishing/site/change-site.ts';
import { catchUp } from '../src/store/follow-events.ts';
import { keepFact } from '../src/store/installation.ts';
import { demoComments } from './comments.ts';
import type { DemoHouse } from './demo-house.ts';
import { describePlaces } from './describe-places.ts';
import { type DemoEdition, demoEditions } from './editions.ts';
import { isUnused } from './is-unused.ts';
import { layCoverage } from './lay-coverage.ts';
import { renderPictures } from './pictures.ts';
import { addViews } from './views.ts';

/** What sources of demo stories begin with. */
export const demoSource = 'demo:';
const hour = 3_600_000;

/** Fills a newsroom that has no story yet with the demo; any other stays as it is. */
export async function layDemo(house: DemoHouse): Promise<void> {
  const { db } = house;
  if (!(await isUnused(db))) return;
  for (const edition of demoEditions.filter(({ isOfDemo }) => isOfDemo)) await beginEdition(house, edition);
  const sources = await addPictures(house);
  const drafts = demoEditions.flatMap((edition) => readStories(edition, sources));
  const paths = new Map(drafts.map(({ id, path }) => [id, path]));
  const articles = new Map<string, string>();
  for (const each of drafts.sort((a, b) => b.hoursAgo - a.hoursAgo)) {
    articles.set(
      each.id,
      await publishStory(house, each.edition, each.id, each.draft(paths, house.clock.now())),
    );
  }
  for (const edition of demoEditions) {
    await nameEdition(db, 'demo', edition.code, edition.paper);
    await arrangeSections(db, 'demo', edition.code, edition.sections);
  }
  await describePlaces(house, { pictures: sources, articles });
  await layCoverage(house, articles);
  await addComments(house, articles);
  for (const follower of followers) await catchUp(db, follower);
  await addViews(house);
  await keepFact(db, 'demo', { pictures: Object.values(sources) });
}

/** An edition that the house did not begin with. */
async function beginEdition(house: DemoHouse, edition: DemoEdition): Promise<void> {
  const { code, pathPrefix, direction, paper: name } = edition;
  if ((await listEditions(house.db)).some((each) => each.code === code)) return;
  const after = { name, description: '', language: code, direction, timeZone: 'UTC', pathPrefix };
  const change = { edition: code, kind: 'edition', subject: '', before: null, after } as const;
  await changeSite(publishing(house), { name: 'demo', staffId: null }, change);
}

/** The pictures are drawn by the demo itself. */
const ownRights: MediaRights = {
  licence: 'own',
  creativeCommons: null,
  expiresAt: null,
  editions: null,
  note: 'Drawn for the demo.',
  onExpiry: 'warn',
  replacementId: null,
};

async function addPictures(house: DemoHouse): Promise<Record<string, string>> {
  const sources: Record<string, string> = {};
  for (const { name, bytes } of await renderPictures()) {
    const file = { name: `${name}.png`, pieces: Readable.from([bytes]), actor: 'demo', staffId: null };
    const { id } = await addMedia(mediaContext(house), file);
    await changeRights(house.db, id, { version: 1, rights: ownRights }, { name: 'demo', staffId: null });
    sources[name] = `asset:${id}`;
  }
  return sources;
}

interface DemoStory {
  readonly id: string;
  readonly edition: DemoEdition;
  readonly hoursAgo: number;
  readonly path: string;
  /** The story with links to the others and dates as of now. */
  draft(paths: ReadonlyMap<string, string>, now: Date): StoryDraft;
}

function readStories(edition: DemoEdition, pictures: Readonly<Record<string, string>>): DemoStory[] {
  const folder = join(packageRoot, 'demo/stories', edition.code);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readStory(edition, readFileSync(join(folder, name), 'utf8'), pictures));
}

function readStory(
  edition: DemoEdition,
  markdown: string,
  pictures: Readonly<Record<string, string>>,
): DemoStory {
  const fact = (name: string) => new RegExp(`^${name}: *"?(.*?)"? *$`, 'm').exec(markdown)?.[1] ?? '';
  const language = edition.code;
  const slug = slugOf(fact('slug') || fact('headline'), language);
  const section = edition.sections.find((each) => each.name === fact('section'));
  const hoursAgo = Number(fact('hours_ago'));
  const updatedHoursAgo = fact('updated_hours_ago') === '' ? hoursAgo : Number(fact('updated_hours_ago'));
  return {
    id: fact('id'),
    edition,
    hoursAgo,
    path: `${edition.pathPrefix}/${section?.slug ?? 'news'}/${slug}`,
    draft: (paths, now) => {
      const linked = markdown
        .replace(/^(updated_)?hours_ago:.*\n/gm, '')
        .replace(
          /src="demo:([a-z0-9-]+)"/g,
          (_, name: string) => `src="${pictures[name] ?? ''}" width="1600" height="1067"`,
        )
        .replace(/href="demo:([a-z0-9-]+)"/g, (_, id: string) => `href="${encodeURI(paths.get(id) ?? '/')}"`);
      return {
        ...readMarkdown(linked, language),
        language,
        direction: edition.direction,
        publishedAt: new Date(now.getTime() - hoursAgo * hour),
        updatedAt: new Date(now.getTime() - updatedHoursAgo * hour),
      };
    },
  };
}

async function publishStory(
  house: DemoHouse,
  edition: DemoEdition,
  id: string,
  draft: StoryDraft,
): Promise<string> {
  const { config } = house;
  const context = intake({ ...house, readerUrl: config.readerUrl, newsroomUrl: config.newsroomUrl });
  const options = { edition: edition.code, publish: true, actor: 'demo' };
  return (await importStory(context, `${demoSource}${id}`, draft, options)).id;
}

async function addComments(house: DemoHouse, articles: ReadonlyMap<string, string>): Promise<void> {
  const context = { db: house.db, seal: createSeal(readOrMakeKeyRing(house.config.dataFolder)) };
  const ids = new Map<string, string>();
  for (const comment of demoComments) {
    const articleId = articles.get(comment.story);
    if (articleId === undefined)
      throw new Error(`A demo comment is on ${comment.story}, which is no demo story.`);
    const commentId = await importComment(context, {
      articleId,
      parentId: comment.replyTo === undefined ? null : (ids.get(comment.replyTo) ?? null),
      name: comment.name,
      email: comment.email,
      website: comment.website ?? null,
      body: comment.body,
      submittedAt: new Date(house.clock.now().getTime() - comment.hoursAgo * hour),
    });
    ids.set(comment.key, commentId);
    if (comment.status === 'approved')
      await decideComment(house.db, { commentId, verdict: 'approved', actor: 'demo' });
  }
}
