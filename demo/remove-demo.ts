import { sql } from 'kysely';
import { z } from 'zod';
import { publishing } from '../src/app/slices.ts';
import { eraseComments } from '../src/comments/erase-comments.ts';
import { articlesFrom } from '../src/intake/list-sources.ts';
import { removePicture } from '../src/media/remove-picture.ts';
import { eraseStory } from '../src/publishing/erase-story.ts';
import { forgetUnused, nameEdition } from '../src/publishing/name-things.ts';
import { takeEdition } from '../src/publishing/site/take-edition.ts';
import { takeBackViews } from '../src/readership/lay-views.ts';
import type { Db } from '../src/store/db.ts';
import { keepFact, readFact } from '../src/store/installation.ts';
import { inTransaction } from '../src/store/transaction.ts';
import { deleteStory } from '../src/writing/delete-story.ts';
import type { DemoHouse } from './demo-house.ts';
import { removeStrands } from './describe-places.ts';
import { demoEditions } from './editions.ts';
import { demoSource } from './lay-demo.ts';

const actor = 'demo';
const laid = z.object({ pictures: z.array(z.string()) });

/** Takes the demo stories away with their comments, pictures, writers and topics. @returns how many stories. */
export async function removeDemo(house: DemoHouse): Promise<number> {
  const { db } = house;
  const ids = await articlesFrom(db, demoSource);
  await takeBackViews(db, ids);
  for (const id of ids) {
    await inTransaction(db, async (transaction) => {
      await eraseStory({ ...publishing(house), db: transaction }, id, actor);
      await eraseComments(transaction, id, actor);
      await deleteStory(transaction, id);
    });
  }
  await removeStrands(house);
  for (const edition of demoEditions) await forgetUnused(db, actor, edition.code);
  const fact = await readFact(db, 'demo');
  for (const source of fact ? laid.parse(fact).pictures : [])
    await removePicture({ db, store: house.media.store }, source);
  for (const edition of demoEditions) {
    if (fact) await nameEdition(db, actor, edition.code, edition.nameWithoutDemo);
  }
  for (const { code } of demoEditions.filter(({ isOfDemo }) => isOfDemo)) {
    if (fact && !(await isWrittenFor(db, code))) await takeEdition(db, code, actor);
  }
  if (fact) await keepFact(db, 'demo', { pictures: [] });
  return ids.length;
}

/** Whether somebody has begun a story for an edition. */
async function isWrittenFor(db: Db, edition: string): Promise<boolean> {
  const { rows } = await sql`select from articles where meta ->> 'edition' = ${edition} limit 1`.execute(db);
  return rows.length > 0;
}
