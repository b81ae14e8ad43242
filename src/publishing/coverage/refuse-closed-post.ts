import { imageSources, type StoryDocument } from '../../domain/document.ts';
import { Conflict } from '../../domain/errors.ts';
import { checkGates, type SectionGate, withoutWaived } from '../../domain/gates.ts';
import { coverage } from '../../domain/refusals/coverage.ts';
import type { Db } from '../../store/db.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { readWaivers, rulesOf } from '../gates/read-gates.ts';
import { GatesClosed } from '../gates/refuse-closed-gates.ts';
import type { PublishingNeeds, StoryToPublish } from '../needs.ts';

/** What a section asks of the pictures of its stories it asks of those in posts. */
const pictureGates: readonly SectionGate[] = ['alt_text', 'credit', 'picture_rights'];

interface PostToPublish {
  readonly id: string;
  readonly document: StoryDocument;
}

/**
 * A legal hold on a story holds its posts; a section that wants its stories approved wants a second person for each
 * post: somebody who wrote none of its versions publishes it; and its gates for pictures hold for those of posts, unless
 * somebody let the story past with that very picture.
 * @throws Conflict; GatesClosed for pictures.
 */
export async function refuseClosedPost(
  needs: PublishingNeeds,
  db: Db,
  story: StoryToPublish,
  { post, publisher }: { readonly post: PostToPublish; readonly publisher: DeskActor },
): Promise<void> {
  const hold = await db
    .selectFrom('legalHolds')
    .select('reason')
    .where('articleId', '=', story.id)
    .executeTakeFirst();
  if (hold) throw new Conflict(coverage.post_story_held({ why: hold.reason }));
  const rules = await rulesOf(db, story.meta);
  const gates = pictureGates.filter((gate) => rules.includes(gate));
  await refuseClosedPictures(needs, db, { story, post, gates });
  if (!rules.includes('approval')) return;
  const own = await db
    .selectFrom('postVersions')
    .select('version')
    .where('postId', '=', post.id)
    .where('staffId', '=', publisher.staffId ?? '')
    .executeTakeFirst();
  if (own || publisher.staffId === null) {
    throw new Conflict(coverage.post_needs_second_person());
  }
}

async function refuseClosedPictures(
  needs: PublishingNeeds,
  db: Db,
  asked: {
    readonly story: StoryToPublish;
    readonly post: PostToPublish;
    readonly gates: readonly SectionGate[];
  },
): Promise<void> {
  const { story, post, gates } = asked;
  const { edition } = story.meta;
  const sources = imageSources(post.document);
  if (sources.length === 0) return;
  const rightsProblems = (await needs.findRightsProblems?.(db, { sources, edition })) ?? [];
  const problems = checkGates(gates, {
    ...{ document: post.document, meta: story.meta, version: story.version, rightsProblems },
    ...{ approvers: [], ownerIds: story.ownerIds, publisherId: null, hold: null },
  });
  const open = withoutWaived(problems, await readWaivers(db, story.id));
  if (open.length > 0) throw new GatesClosed(open, 'post');
}
