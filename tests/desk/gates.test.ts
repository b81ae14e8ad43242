import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SectionRule } from '../../src/domain/gates.ts';
import { rights } from '../../src/domain/refusals/gates.ts';
import type { PublishingContext } from '../../src/publishing/publish-story.ts';
import { publishStory } from '../../src/publishing/publish-story.ts';
import type { StaffMember } from '../support/add-staff.ts';
import { type DeskHouse, openDesk, paragraph, type WrittenStory } from '../support/desk.ts';

let house: DeskHouse;
let editor: StaffMember;
let second: StaffMember;
let reporter: StaffMember;
let photo: StaffMember;
let worldDesk: StaffMember;

beforeAll(async () => {
  house = await openDesk();
  editor = await house.hire('Edith', 'editor');
  second = await house.hire('Samir', 'editor');
  reporter = await house.hire('Rosa', 'reporter');
  photo = await house.hire('Phil', 'photo_editor');
  worldDesk = await house.hire('Wanda', 'desk_editor', [{ edition: 'en', section: 'world' }]);
});
afterAll(() => house[Symbol.asyncDispose]());

beforeEach(async () => {
  await house.database.owner.deleteFrom('gateRules').execute();
});

async function demand(section: string | null, gates: readonly SectionRule[] | null, version = 0) {
  return house.ask(editor, 'PUT', '/api/gates', { edition: 'en', section, gates, version });
}

const picture = (attrs: object) => ({
  type: 'image',
  attrs: { src: 'https://elsewhere.example/a.jpg', ...attrs },
  content: [{ type: 'text', text: 'The harbour' }],
});

/** What closes each gate, and the same story with it open. */
const cases: [
  gate: SectionRule,
  closed: Omit<WrittenStory, 'headline'>,
  open: Omit<WrittenStory, 'headline'>,
][] = [
  ['standfirst', {}, { standfirst: 'After nine years.' }],
  ['dateline', { meta: { dateline: ' ' } }, { meta: { dateline: 'PORT ELLEN' } }],
  ['byline', {}, { meta: { byline: [{ slug: 'ada', name: 'Ada', role: 'writer' }] } }],
  ['topics', {}, { meta: { topics: [{ slug: 'harbour', name: 'Harbour' }] } }],
  [
    'alt_text',
    { body: [picture({ alt: '', credit: 'x' })] },
    { body: [picture({ alt: 'A crane', credit: 'x' })] },
  ],
  [
    'credit',
    { body: [picture({ alt: 'A crane', credit: ' ' })] },
    { body: [picture({ alt: 'x', credit: 'Ada' })] },
  ],
];

describe('each gate', () => {
  test.each(cases)(
    '%s is closed to a story without, and says so; open to one with',
    async (gate, closed, open) => {
      expect((await demand('world', [gate])).status).toBe(200);
      const articleId = await house.write({ headline: `Gate ${gate}`, ...closed });
      const refused = await house.ask(editor, 'POST', `/api/articles/${articleId}/publish`);
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ type: 'urn:masthead:gates_closed', errors: [{ field: gate }] });
      const { problems, rules } = await house.state(editor, articleId);
      expect(rules).toEqual([gate]);
      expect(problems).toMatchObject([{ gate, isWaived: false }]);
      await house.write({ headline: `Gate ${gate}`, articleId, ...open });
      expect((await house.ask(editor, 'POST', `/api/articles/${articleId}/publish`)).status).toBe(200);
    },
  );

  test('rights: asked of media, for the edition, and nobody else’s pictures', async () => {
    await demand('world', ['picture_rights']);
    const asked: unknown[] = [];
    const ctx: PublishingContext = {
      ...house.publishing,
      needs: {
        ...house.publishing.needs,
        findRightsProblems: async (_db, { sources, edition }) => {
          asked.push({ sources, edition });
          return [{ src: sources[0] ?? '', reason: rights.rights_missing({ picture: 'a.jpg' }) }];
        },
      },
    };
    const articleId = await house.write({ headline: 'Rights', body: [picture({ alt: 'x', credit: 'x' })] });
    await expect(publishStory(ctx, { articleId, actor: 'test' })).rejects.toThrow(/by what right/);
    expect(asked).toEqual([{ sources: ['https://elsewhere.example/a.jpg'], edition: 'en' }]);
  });

  test('approval: by somebody who neither wrote nor publishes it, of exactly what it is now', async () => {
    await demand('world', ['approval']);
    const articleId = await house.write({ headline: 'Two pairs of eyes', ownerIds: [reporter.staffId] });
    const publish = () => house.ask(editor, 'POST', `/api/articles/${articleId}/publish`);
    const approve = (who: StaffMember) => house.ask(who, 'POST', `/api/articles/${articleId}/approve`);
    expect((await publish()).status).toBe(409);
    expect((await approve(reporter)).status).toBe(403);
    expect((await approve(editor)).status).toBe(204);
    expect((await publish()).status).toBe(409); // whoever publishes has approved: nobody else has looked
    expect((await approve(second)).status).toBe(204);
    expect((await house.state(editor, articleId)).problems).toEqual([]);
    await house.write({ headline: 'Two pairs of eyes, changed since', articleId });
    const stale = await house.state(editor, articleId);
    expect(stale.problems).toMatchObject([{ gate: 'approval' }]);
    expect(stale.approvals.every(({ isCurrent }) => !isCurrent)).toBe(true);
    expect((await publish()).status).toBe(409);
    await approve(worldDesk);
    expect((await publish()).status).toBe(200);
  });

  test('a legal hold: closes whatever the section asks, is lifted and never waived', async () => {
    const articleId = await house.write({ headline: 'Held' });
    const hold = `/api/articles/${articleId}/hold`;
    expect((await house.ask(worldDesk, 'PUT', hold, { reason: 'Writ.' })).status).toBe(403);
    expect((await house.ask(editor, 'PUT', hold, { reason: ' ' })).status).toBe(422);
    expect((await house.ask(editor, 'PUT', hold, { reason: 'A writ has come.' })).status).toBe(204);
    const waived = await house.ask(editor, 'POST', `/api/articles/${articleId}/gates/legal_hold/waive`, {
      reason: 'x',
    });
    expect(waived.status).toBe(422);
    const refused = await house.ask(editor, 'POST', `/api/articles/${articleId}/publish`);
    expect(refused.body).toMatchObject({
      type: 'urn:masthead:gates_closed',
      code: 'gates_closed',
      params: {},
      title: 'The story cannot be published yet.',
      detail: 'The story cannot be published yet. There is a legal hold on it: A writ has come.',
      errors: [
        {
          field: 'legal_hold',
          code: 'legal_hold',
          params: { why: 'A writ has come.' },
          message: 'There is a legal hold on it: A writ has come.',
        },
      ],
    });
    expect(await house.state(editor, articleId)).toMatchObject({ hold: { reason: 'A writ has come.' } });
    expect((await house.ask(editor, 'POST', `${hold}/lift`, { reason: 'Withdrawn.' })).status).toBe(204);
    expect((await house.ask(editor, 'POST', `${hold}/lift`, { reason: 'Withdrawn.' })).status).toBe(409);
    expect((await house.ask(editor, 'POST', `/api/articles/${articleId}/publish`)).status).toBe(200);
    const { history } = await house.state(editor, articleId);
    expect(history.map(({ kind }) => kind)).toEqual(['published', 'hold_lifted', 'hold_set']);
  });
});

describe('waiving', () => {
  test('needs the permission of the gate and a reason, and is on record', async () => {
    await demand('world', ['standfirst', 'picture_rights']);
    const articleId = await house.write({ headline: 'Waive me', ownerIds: [reporter.staffId] });
    const waive = (who: StaffMember, gate: string, reason: string) =>
      house.ask(who, 'POST', `/api/articles/${articleId}/gates/${gate}/waive`, { reason });
    expect((await waive(reporter, 'standfirst', 'x')).status).toBe(403);
    expect((await waive(photo, 'standfirst', 'x')).status).toBe(403);
    expect((await waive(worldDesk, 'picture_rights', 'x')).status).toBe(403);
    expect((await waive(photo, 'picture_rights', 'x')).status).toBe(409); // open: nothing to waive
    expect((await waive(worldDesk, 'standfirst', ' ')).status).toBe(422);
    expect((await waive(worldDesk, 'standfirst', 'A flash.')).status).toBe(204);
    const { problems, history } = await house.state(editor, articleId);
    expect(problems).toMatchObject([{ gate: 'standfirst', isWaived: true }]);
    expect(history[0]).toMatchObject({ kind: 'gate_waived', note: 'A flash.', actor: 'Wanda' });
    expect((await house.ask(editor, 'POST', `/api/articles/${articleId}/publish`)).status).toBe(200);
  });

  test('holds for exactly what was wrong: another picture is not waived with the first', async () => {
    await demand('world', ['alt_text']);
    const first = picture({ alt: '', credit: 'x' });
    const other = { ...picture({ alt: '', credit: 'x', src: 'https://elsewhere.example/b.jpg' }) };
    const articleId = await house.write({ headline: 'Two pictures', body: [first] });
    await house.ask(editor, 'POST', `/api/articles/${articleId}/gates/alt_text/waive`, {
      reason: 'A flash.',
    });
    await house.write({ headline: 'Two pictures', articleId, body: [first, other] });
    const { problems } = await house.state(editor, articleId);
    expect(problems.map(({ isWaived }) => isWaived)).toEqual([true, false]);
    expect((await house.ask(editor, 'POST', `/api/articles/${articleId}/publish`)).status).toBe(409);
  });

  test('an approval that was waived is waived for that version alone', async () => {
    await demand('world', ['approval']);
    const articleId = await house.write({ headline: 'Unread' });
    await house.ask(editor, 'POST', `/api/articles/${articleId}/gates/approval/waive`, { reason: 'Night.' });
    expect((await house.state(editor, articleId)).problems).toMatchObject([{ isWaived: true }]);
    await house.write({ headline: 'Unread and changed', articleId });
    expect((await house.state(editor, articleId)).problems).toMatchObject([{ isWaived: false }]);
  });
});

describe('rules', () => {
  test('of a section stand before those of its edition, and those before the default', async () => {
    const articleId = await house.write({ headline: 'Rules' });
    const rules = async () => (await house.state(editor, articleId)).rules;
    expect(await rules()).toEqual(['picture_rights']);
    await demand(null, ['byline']);
    expect(await rules()).toEqual(['byline']);
    await demand('world', []);
    expect(await rules()).toEqual([]);
    expect((await demand('world', null, 1)).body).toEqual({ version: 0 });
    expect(await rules()).toEqual(['byline']);
  });

  test('are saved by who saw the newest alone, and by who may', async () => {
    const rule = { edition: 'en', section: 'world', gates: ['byline'], version: 0 };
    expect((await house.ask(worldDesk, 'PUT', '/api/gates', rule)).status).toBe(403);
    expect((await demand('world', ['byline'])).body).toEqual({ version: 1 });
    expect((await demand('world', ['topics'])).status).toBe(409);
    expect((await demand('world', ['topics'], 1)).body).toEqual({ version: 2 });
    expect((await demand('world', null, 1)).status).toBe(409);
    expect((await house.ask(reporter, 'GET', '/api/gates')).body).toEqual([
      { edition: 'en', section: 'world', gates: ['topics'], version: 2 },
    ]);
    expect((await house.ask(editor, 'PUT', '/api/gates', { ...rule, edition: 'xx' })).status).toBe(422);
  });

  test('two who save at once: one is told', async () => {
    const saved = await Promise.all([demand('world', ['byline']), demand('world', ['topics'])]);
    expect(saved.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

test('a desk editor decides about the stories of their sections alone', async () => {
  const articleId = await house.write({
    headline: 'Elsewhere',
    meta: { section: { slug: 'sport', name: 'Sport' } },
  });
  for (const [method, path, body] of [
    ['POST', 'publish'],
    ['POST', 'approve'],
    ['POST', 'spike', { reason: 'x' }],
    ['POST', 'schedule', { time: { at: '2030-01-01T00:00:00Z' } }],
    ['PUT', 'embargo', { until: { at: '2030-01-01T00:00:00Z' } }],
    ['PUT', 'address', { slug: 'x' }],
    ['POST', 'previews', { forName: 'x', hours: 1 }],
  ] as const) {
    const answer = await house.ask(worldDesk, method, `/api/articles/${articleId}/${path}`, body);
    expect(answer.status, path).toBe(403);
  }
  await house.write({ headline: 'Elsewhere', articleId, body: [paragraph('Moved.')] });
  expect((await house.ask(worldDesk, 'POST', `/api/articles/${articleId}/publish`)).status).toBe(200);
});
