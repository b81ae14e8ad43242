import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/random.ts';
import { raiseRightsAlarms } from '../../src/publishing/alarms/raise-rights-alarms.ts';
import type { Alarm } from '../../src/publishing/desk/contract.ts';
import type { StaffMember } from '../support/add-staff.ts';
import { type DeskHouse, openDesk } from '../support/desk.ts';
import { metaOf } from '../support/drafts.ts';

let house: DeskHouse;
let world: StaffMember;
let sport: StaffMember;
const { edition, section } = metaOf();

beforeAll(async () => {
  house = await openDesk();
  world = await house.hire('Wanda', 'desk_editor', [{ edition, section: section.slug }]);
  sport = await house.hire('Sam', 'desk_editor', [{ edition, section: 'sport' }]);
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(async () => {
  await house.database.owner.deleteFrom('alarms').execute();
  await house.database.owner.deleteFrom('assetUses').execute();
});

/** A picture whose rights end in so many days. */
async function picture(days: number): Promise<string> {
  const id = newId();
  await house.database.owner
    .insertInto('assets')
    .values({
      ...{ id, originalName: 'crane.jpg', bytes: 1, contentHash: id, width: 1, height: 1, licence: 'own' },
      expiresAt: sql<Date>`clock_timestamp() + ${days} * interval '1 day'`,
      renditions: sql<null>`null`,
    })
    .execute();
  return id;
}

async function use(assetId: string, isLive = false): Promise<string> {
  const articleId = await house.write({ headline: 'The crane' });
  await house.database.owner
    .insertInto('assetUses')
    .values({ assetId, articleId, isInDraft: true, isLive })
    .execute();
  return articleId;
}

const raise = () => raiseRightsAlarms(house.database.newsroom);
async function alarmsOf(who: StaffMember): Promise<Alarm[]> {
  return (await house.ask(who, 'GET', '/api/alarms')).body as Alarm[];
}

describe('rights that run out', () => {
  test('the desk of the section is told, once, and no other', async () => {
    const soon = await picture(13);
    const later = await picture(15);
    const articleId = await use(soon);
    await use(later);
    await picture(1); // that nothing uses
    await raise();
    await raise();
    expect(await alarmsOf(world)).toMatchObject([
      {
        ...{ kind: 'rights_expiring', articleId, headline: 'The crane' },
        data: { asset: soon, picture: 'crane.jpg', stories: 1, edition, section: section.slug },
      },
    ]);
    expect(await alarmsOf(sport)).toEqual([]);
  });

  test('it says how many stories, and comes again when more show it than somebody has seen', async () => {
    const soon = await picture(3);
    const first = await use(soon);
    await raise();
    await use(soon);
    await raise();
    const [alarm, ...others] = await alarmsOf(world);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ articleId: null, data: { stories: 2 } });
    expect((await house.ask(world, 'POST', `/api/alarms/${alarm?.id}/seen`, {})).status).toBe(204);
    await raise();
    expect(await alarmsOf(world)).toEqual([]);
    await house.database.owner.deleteFrom('assetUses').where('articleId', '=', first).execute();
    await raise();
    expect(await alarmsOf(world)).toEqual([]);
    await Promise.all([use(soon), use(soon)]);
    await raise();
    expect(await alarmsOf(world)).toMatchObject([{ data: { stories: 3 } }]);
  });

  test('it is off the list when the rights are prolonged or the picture is taken out', async () => {
    const [prolonged, replaced] = [await picture(3), await picture(4)];
    await use(prolonged);
    const articleId = await use(replaced);
    await raise();
    expect(await alarmsOf(world)).toHaveLength(2);
    await house.database.owner
      .updateTable('assets')
      .set({ expiresAt: null })
      .where('id', '=', prolonged)
      .execute();
    await house.database.owner.deleteFrom('assetUses').where('articleId', '=', articleId).execute();
    await raise();
    expect(await alarmsOf(world)).toEqual([]);
  });

  test('what readers see though its rights have run out is told of; a draft is held back by its gate', async () => {
    const gone = await picture(-1);
    await use(gone);
    await raise();
    expect(await alarmsOf(world)).toEqual([]);
    await use(gone, true);
    await raise();
    expect(await alarmsOf(world)).toMatchObject([{ kind: 'rights_expired', data: { stories: 1 } }]);
  });

  test('a story that was put aside alarms nobody', async () => {
    const articleId = await use(await picture(3));
    const aside = house.database.owner.updateTable('articles').set({ lifecycle: 'spiked' });
    await aside.where('id', '=', articleId).execute();
    await raise();
    expect(await alarmsOf(world)).toEqual([]);
  });
});
