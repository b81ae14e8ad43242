import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routeTypes } from '../scripts/route-types.ts';
import { createKey } from '../src/accounts/create-key.ts';
import type { Scope } from '../src/accounts/scopes.ts';
import { fieldActions, fieldNames } from '../src/domain/story-fields.ts';
import { packageRoot } from '../src/platform/package-root.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { paperNewsroom } from './support/paper-apps.ts';
import { shapeOf } from './support/shape-of.ts';

const clock = { now: () => new Date('2026-11-24T10:00:00Z') };
const logged: unknown[] = [];
const log = { debug() {}, info() {}, warn() {}, error: (...words: unknown[]) => logged.push(words) } as never;
let database: TestDatabase;
let app: ReturnType<typeof paperNewsroom>;
const keys = new Map<Scope, string>();

beforeAll(async () => {
  database = await testDatabase();
  app = paperNewsroom(database, { clock, log });
  for (const scope of ['read', 'write', 'publish'] as const) {
    keys.set(
      scope,
      await createKey({ db: database.newsroom, clock }, { name: scope, scopes: [scope], days: null }),
    );
  }
});
afterAll(() => database[Symbol.asyncDispose]());

function ask(
  method: string,
  path: string,
  scope: Scope | null,
  body?: unknown,
): Promise<Response> | Response {
  return app.request(path, {
    method,
    headers: {
      ...(scope && { authorization: `Bearer ${keys.get(scope)}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const story = {
  source_id: 'api:1',
  format: 'markdown',
  text: '# The wall held through the night\n\nIt held, and **nobody** slept.',
  section: 'World',
};

// biome-ignore lint/suspicious/noExplicitAny: of a route as it is declared, or of a description as it was read
const jsonOf = (content: any) => content?.['application/json']?.schema ?? null;

describe('the HTTP API of the newsroom', () => {
  test('a story comes in, is published, updated, retracted', async () => {
    const taken = await (await ask('POST', '/api/articles', 'write', story)).json();
    expect(taken).toMatchObject({
      status: 'imported',
      headline: 'The wall held through the night',
      url: null,
    });
    expect(await (await ask('POST', '/api/articles', 'write', story)).json()).toMatchObject({
      status: 'unchanged',
      id: taken.id,
    });
    const published = await ask('POST', `/api/articles/${taken.id}/publish`, 'publish');
    expect(await published.json()).toEqual({
      status: 'published',
      url: 'http://paper.example/world/the-wall-held-through-the-night',
    });
    const shown = await (await ask('GET', `/api/articles/${taken.id}`, 'read')).json();
    expect(shown).toMatchObject({
      lifecycle: 'published',
      version: 1,
      html: '<p>It held, and <strong>nobody</strong> slept.</p>',
    });
    const withoutReason = await ask('POST', `/api/articles/${taken.id}/retract`, 'publish', {});
    expect(withoutReason.status).toBe(422);
    expect(await withoutReason.json()).toMatchObject({ errors: [{ field: 'reason' }] });
    expect(
      (await ask('POST', `/api/articles/${taken.id}/retract`, 'publish', { reason: 'Forged.' })).status,
    ).toBe(204);
    expect((await ask('POST', `/api/articles/${taken.id}/publish`, 'publish')).status).toBe(409);
  });

  test('the list is read page by page', async () => {
    for (let n = 0; n < 60; n += 1) {
      await ask('POST', '/api/articles', 'write', {
        ...story,
        source_id: `list:${n}`,
        text: `# Story number ${n} of many\n\nText.`,
      });
    }
    const first = await (await ask('GET', '/api/articles', 'read')).json();
    const second = await (
      await ask('GET', `/api/articles?after=${encodeURIComponent(first.next)}`, 'read')
    ).json();
    const ids = [...first.stories, ...second.stories].map((row: { id: string }) => row.id);
    expect(first.stories).toHaveLength(50);
    expect(new Set(ids).size).toBe(ids.length);
    expect(second.next).toBeNull();
    expect((await ask('GET', '/api/articles?after=nonsense', 'read')).status).toBe(422);
  });

  const rule = {
    language: null,
    phrase: 'x',
    reason: 'x',
    suggestion: null,
    matchCase: false,
    wholeWords: true,
  };
  const note = { kind: 'note', version: 0, from: 1, to: 2, text: 'x' };
  /** `needs`: null where no key may go. */
  const routes: [method: string, path: string, needs: Scope | null, body?: unknown][] = [
    ['GET', '/api/articles/nosuch/translations', 'read'],
    ['PUT', '/api/articles/nosuch/translations', 'write', { originalId: 'nosuch' }],
    ['DELETE', '/api/articles/nosuch/translations', 'write'],
    ['POST', '/api/articles/nosuch/translations/up-to-date', 'write'],
    ['GET', '/api/articles?q=a&lifecycle=draft,ready&person=me&order=due', 'read'],
    ['GET', '/api/board/people', null],
    ['GET', '/api/board/views', 'read'],
    ['POST', '/api/board/views', null, { name: 'x', search: '' }],
    ['DELETE', '/api/board/views/{view}', null],
    ['GET', '/api/articles/nosuch', 'read'],
    ['POST', '/api/articles', 'write', story],
    ['POST', '/api/articles/nosuch/publish', 'publish'],
    ['POST', '/api/articles/nosuch/unpublish', 'publish'],
    ['POST', '/api/articles/nosuch/retract', 'publish', { reason: 'x' }],
    ['GET', '/api/articles/nosuch/publication', 'read'],
    ['GET', '/api/articles/nosuch/publication/changes', 'read'],
    ['GET', '/api/articles/nosuch/coverage', 'read'],
    ['POST', '/api/articles/nosuch/coverage', 'publish'],
    ['POST', '/api/articles/nosuch/coverage/end', 'publish'],
    ['PUT', '/api/articles/nosuch/coverage/summary', 'publish', { points: [], version: 1 }],
    ['POST', '/api/articles/nosuch/coverage/posts', 'write', { document: {} }],
    ['PUT', '/api/articles/nosuch/coverage/posts/{post}', 'write', { document: {}, version: 1 }],
    ['DELETE', '/api/articles/nosuch/coverage/posts/{post}', 'publish'],
    ['POST', '/api/articles/nosuch/coverage/posts/{post}/publish', 'publish', { version: 1 }],
    ['PUT', '/api/articles/nosuch/coverage/posts/{post}/marks', 'publish', {}],
    ['POST', '/api/media', 'write'],
    ['POST', '/api/media-from-address', 'write', { address: 'nowhere' }],
    ['GET', '/api/media', 'read'],
    ['GET', '/api/media/nosuch', 'read'],
    ['PATCH', '/api/media/nosuch', 'write', { version: 1, words: {} }],
    ['DELETE', '/api/media/nosuch', 'write'],
    ['GET', '/api/media/nosuch/uses', 'read'],
    ['PUT', '/api/media/nosuch/framing', 'write', {}],
    ['PUT', '/api/media/nosuch/rights', null, {}],
    ['POST', '/api/media/nosuch/restore', 'write'],
    ['GET', '/api/media/nosuch/preview/{width}', 'read'],
    ['GET', '/api/media/nosuch/original', 'read'],
    ['POST', '/api/media/nosuch/replace', null, { replacementId: null }],
    ['GET', '/api/media-warnings', 'read'],
    ['POST', '/api/media-warnings/nosuch/seen', null],
    ['POST', '/api/articles/nosuch/send', 'write'],
    ['POST', '/api/articles/nosuch/return', null],
    ['POST', '/api/articles/nosuch/approve', null],
    ['POST', '/api/articles/nosuch/gates/{gate}/waive', null, { reason: 'x' }],
    ['PUT', '/api/articles/nosuch/hold', null, { reason: 'x' }],
    ['POST', '/api/articles/nosuch/hold/lift', null, { reason: 'x' }],
    ['PUT', '/api/articles/nosuch/embargo', 'publish', { until: { local: '2030-01-01T06:00' } }],
    ['POST', '/api/articles/nosuch/embargo/lift', null, { reason: 'x' }],
    ['POST', '/api/articles/nosuch/schedule', 'publish', { time: null }],
    ['PUT', '/api/articles/nosuch/schedules/{schedule}', 'publish', { time: null, version: 1 }],
    ['DELETE', '/api/articles/nosuch/schedules/{schedule}?version=1', 'publish'],
    ['POST', '/api/articles/nosuch/corrections', 'publish', { kind: 'correction', text: 'x', passage: null }],
    ['POST', '/api/articles/nosuch/corrections/{correction}/approve', null],
    ['POST', '/api/articles/nosuch/corrections/{correction}/reject', null, { reason: 'x' }],
    ['PUT', '/api/articles/nosuch/address', 'write', { slug: 'x' }],
    ['POST', '/api/articles/nosuch/spike', null, { reason: 'x' }],
    ['POST', '/api/articles/nosuch/recover', null],
    ['POST', '/api/articles/nosuch/previews', null, { forName: 'x', hours: 1 }],
    ['DELETE', '/api/articles/nosuch/previews/{preview}', null],
    ['GET', '/api/gates', 'read'],
    ['PUT', '/api/gates', null, { edition: 'en', section: null, gates: [], version: 0 }],
    ['GET', '/api/minor-kinds', 'read'],
    ['POST', '/api/minor-kinds', null, { name: 'x', description: '' }],
    ['DELETE', '/api/minor-kinds/{kind}', null],
    ['GET', '/api/alarms', 'publish'],
    ['POST', '/api/alarms/{alarm}/seen', 'publish'],
    ['GET', '/api/topics?edition=en', 'read'],
    ['GET', '/api/articles/nosuch/fields', 'read'],
    ['GET', '/api/story-choices', 'read'],
    ['GET', '/api/bylines?edition=en&q=a', 'read'],
    ...fieldNames.map((field): [string, string, Scope | null, unknown] => [
      'PATCH',
      `/api/articles/nosuch/fields/${field}`,
      fieldActions[field] === 'story.assign' ? null : 'write',
      { before: null, after: null },
    ]),
    ['GET', '/api/articles/nosuch/annotations', 'read'],
    ['POST', '/api/articles/nosuch/annotations', null, note],
    ['POST', '/api/articles/nosuch/annotations/{annotation}/replies', null, { text: 'x' }],
    ['POST', '/api/articles/nosuch/annotations/{annotation}/resolve', null],
    ['POST', '/api/articles/nosuch/annotations/{annotation}/reopen', null],
    ['POST', '/api/articles/nosuch/annotations/{annotation}/accept', 'write', {}],
    ['POST', '/api/articles/nosuch/annotations/{annotation}/reject', null, { reason: 'x' }],
    ['GET', '/api/articles/nosuch/versions', 'read'],
    ['GET', '/api/articles/nosuch/versions/{version}', 'read'],
    ['GET', '/api/articles/nosuch/diff?from=0&to=1', 'read'],
    ['GET', '/api/articles/nosuch/blame?version=0&from=1&to=2', 'read'],
    ['POST', '/api/articles/nosuch/restore', 'write', { version: 0 }],
    ['PUT', '/api/articles/nosuch/names', 'write', { version: 0, name: 'x' }],
    ['GET', '/api/articles/nosuch/mentionable', null],
    ['GET', '/api/articles/nosuch/style', 'read'],
    ['GET', '/api/style', 'read'],
    ['GET', '/api/style/changes', 'read'],
    ['POST', '/api/style/links', 'read', { targets: [] }],
    ['POST', '/api/style/try', null, { rule }],
    ['POST', '/api/style/rules', null, rule],
    ['PUT', '/api/style/rules/{id}?version=1', null, rule],
    ['DELETE', '/api/style/rules/{id}?version=1', null],
    ['PUT', '/api/style/checks/{name}', null, { isOn: true, number: null }],
    ['GET', '/api/fronts', null],
    ['GET', '/api/fronts/{edition}/stories', null],
    ['POST', '/api/fronts/{edition}/fill', null, { containers: [] }],
    ['GET', '/api/fronts/{edition}/preview', null],
    ['POST', '/api/fronts/{edition}/schedules', null, { version: 1, time: { local: '2030-01-01T06:00' } }],
    [
      'PUT',
      '/api/fronts/{edition}/schedules/{schedule}',
      null,
      { version: 1, time: { local: '2030-01-01T06:00' } },
    ],
    ['DELETE', '/api/fronts/{edition}/schedules/{schedule}?version=1', null],
    ['GET', '/api/fronts/{edition}', null],
    ['PUT', '/api/fronts/{edition}', null, { version: 0, containers: [] }],
    ['POST', '/api/fronts/{edition}/launch', null, { version: 1 }],
    ['POST', '/api/fronts/{edition}/undo', null, { launch: 1 }],
    ['POST', '/api/fronts/{edition}/give-back', null],
    ['PUT', '/api/fronts/{edition}/here', null],
    ['GET', '/api/for-you', 'read'],
    ['GET', '/api/for-you/unread', 'read'],
    ['GET', '/api/for-you/settings', null],
    ['PUT', '/api/for-you/settings', null, { mail: 'never' }],
    ['POST', '/api/for-you/read', null, { upTo: 1 }],
    ['POST', '/api/for-you/{notice}/read', 'read'],
    ['GET', '/api/statistics', 'read'],
    ['GET', '/api/statistics/editions/{edition}', 'read'],
    ['GET', '/api/statistics/stories/nosuch', 'read'],
    ['GET', '/api/site', 'read'],
    ['GET', '/api/site/{edition}/list/{kind}', 'read'],
    ['GET', '/api/site/{edition}/list/{kind}/{slug}/stories', 'read'],
    ['GET', '/api/site/{edition}/messages', 'read'],
    ['GET', '/api/site/{edition}/changes', 'read'],
    ['PUT', '/api/site/{edition}/{kind}', null, { before: null, after: null }],
    ['POST', '/api/site/changes/{id}/undo', null],
    ['GET', '/api/people', null],
    ['PATCH', '/api/people/{person}', null, { version: 1 }],
    ['GET', '/api/people/invitations', null],
    ['POST', '/api/people/invitations', null, { name: 'x', email: 'x@paper.example', role: 'reporter' }],
    ['POST', '/api/people/invitations/nosuch/send', null],
    ['DELETE', '/api/people/invitations/nosuch', null],
    ['GET', '/api/people/{person}/sessions', null],
    ['DELETE', '/api/people/{person}/sessions', null],
    ['GET', '/api/keys', null],
    ['POST', '/api/keys', null, { name: 'x', scopes: ['read'], days: null }],
    ['DELETE', '/api/keys/{key}', null],
    ['GET', '/api/audit', null],
    ['GET', '/api/audit/export', null],
  ];

  test.each(routes)('%s %s needs its own scope', async (method, path, needs, body) => {
    expect((await ask(method, path, null, body)).status).toBe(401);
    for (const scope of ['read', 'write', 'publish'] as const) {
      const { status } = await ask(method, path, scope, body);
      if (scope === needs) expect([200, 404, 422]).toContain(status);
      else expect(status).toBe(403);
    }
  });

  test('its description names every route that a key can come to', async () => {
    const description = await (await ask('GET', '/api/openapi.json', null)).json();
    type Operation = { readonly security: readonly object[] };
    const paths: Record<string, Record<string, Operation>> = description.paths;
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { security }]) => security.some((scheme) => 'key' in scheme))
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    const tested = routes.map(
      ([method, path]) => `${method} ${path.replace('nosuch', '{id}').replace(/\?.*/, '')}`,
    );
    expect(description.openapi).toBe('3.1.0');
    expect(described.toSorted()).toEqual(tested.toSorted());
    const { default: refused } = description.paths['/api/articles'].post.responses;
    const { $ref } = refused.content['application/problem+json'].schema;
    expect($ref).toBe('#/components/schemas/Problem');
    expect(description.components.schemas.Problem.properties).toMatchObject({
      code: { type: 'string' },
      params: { type: 'object' },
    });
    const [before] = description.paths['/api/articles/{id}/versions'].get.parameters.slice(-1);
    expect(before).toMatchObject({ name: 'before', required: false, schema: { type: 'integer' } });
    const [, version] = description.paths['/api/articles/{id}/versions/{version}'].get.parameters;
    expect(version).toMatchObject({ name: 'version', required: true, schema: { type: 'integer' } });
  });

  test('its description says of bodies and answers what their schemas say', async () => {
    const { paths, components } = await (await ask('GET', '/api/openapi.json', null)).json();
    const named = (ref: string) => components.schemas[ref.replace('#/components/schemas/', '')];
    const shapeOfZod = (schema: z.ZodType, io: 'input' | 'output') =>
      shapeOf(z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as object, named);
    const wrong = app.openAPIRegistry.definitions.flatMap((definition) => {
      if (definition.type !== 'route') return [];
      const { method, path, request, responses } = definition.route;
      const { requestBody, responses: described } = paths[path][method];
      const body = jsonOf(request?.body?.content);
      const answers = Object.entries(responses).flatMap(([status, answer]) => {
        const schema = 'content' in answer ? jsonOf(answer.content) : null;
        return schema ? [[schema, 'output', jsonOf(described[status].content)] as const] : [];
      });
      return [...(body ? [[body, 'input', jsonOf(requestBody.content)] as const] : []), ...answers]
        .map(([schema, io, told]) => [shapeOfZod(schema, io), shapeOf(told, named)])
        .filter(([is, told]) => is !== told)
        .map(([is, told]) => ({ route: `${method} ${path}`, is, told }));
    });
    expect(wrong).toEqual([]);
  });

  test('its program asks by the types that the description has', async () => {
    const description = await (await ask('GET', '/api/openapi.json', null)).json();
    const committed = readFileSync(join(packageRoot, 'newsroom/routes.generated.ts'), 'utf8');
    expect(routeTypes(description)).toBe(committed);
  });

  test('a mistake is answered with problem details and nothing of the inside', async () => {
    const answer = await ask('POST', '/api/articles', 'write', {
      ...story,
      source_id: 'bad',
      text: '---\na: [\n---\nx',
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ type: 'urn:masthead:invalid_input', status: 422 });
    expect((await ask('GET', '/nowhere', null)).status).toBe(404);
    const unfit = await ask('POST', '/api/articles', 'write', { ...story, format: 'papyrus', source_id: 7 });
    expect(await unfit.json()).toMatchObject({
      code: 'request_unfit',
      errors: [
        { field: 'source_id', code: 'value_wrong_kind', params: { expected: 'string' } },
        { field: 'format', code: 'value_not_listed', params: { options: expect.any(Array) } },
      ],
    });
    expect(logged).toEqual([]);
  });
});
