import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import type { Guard } from '../guard.ts';
import { recordExport, recordPage, recordQuery } from './contract.ts';
import { exportRecord } from './export-record.ts';
import { readRecord } from './read-record.ts';
import { recordAudit } from './record-audit.ts';

export interface RecordRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
}

const security = [{ key: [] }];
const mediaTypes = { jsonl: 'application/jsonl', csv: 'text/csv; charset=utf-8' } as const;

/** The record: looked through, and taken away whole. */
export function recordRoutes({ db, guard }: RecordRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const common = { security, middleware: guard.allow('audit.read') };
  routes.openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/api/audit',
      summary: 'Who did what, the newest first',
      request: { query: recordQuery },
      responses: {
        200: { description: 'A page', content: { 'application/json': { schema: recordPage } } },
      },
    }),
    async (c) => c.json(await readRecord(db, c.req.valid('query')), 200),
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/api/audit/export',
      summary: 'The record as a file, the oldest first',
      request: { query: recordExport },
      responses: { 200: { description: 'JSON Lines or CSV' } },
    }),
    async (c) => {
      const { format, from, to } = c.req.valid('query');
      const range = { from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined };
      const data = { format, from: from ?? null, to: to ?? null };
      await recordAudit(db, { actor: guard.actorOf(c), action: 'audit.exported', subject: 'audit', data });
      c.header('content-type', mediaTypes[format]);
      c.header('content-disposition', `attachment; filename="record.${format}"`);
      c.header('x-content-type-options', 'nosniff');
      c.header('cache-control', 'no-store');
      return stream(c, async (out) => {
        for await (const part of exportRecord(db, { format, ...range })) {
          if (out.aborted) return;
          await out.write(part);
        }
      });
    },
  );
  return routes;
}
