import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../domain/article.ts';
import { escapeHtml } from '../../domain/html-text.ts';
import { siteKey } from '../../domain/page-keys.ts';
import { storable } from '../../platform/http/storable.ts';
import { packageRoot } from '../../platform/package-root.ts';
import type { FrontContext } from '../context.ts';
import { localeOf, writtenLanguage } from '../messages/format.ts';
import { messagesOf } from '../messages/own-words.ts';
import { listEditions, listFilledEditions } from '../queries.ts';
import { shrinkScript } from '../shrink-script.ts';
import { deviceStore } from './addresses.ts';

/**
 * The service worker of readers' devices, with the editions it keeps pages of; where it is switched off, one that
 * takes away what an earlier one kept, and itself.
 */
export async function workerScript(ctx: FrontContext): Promise<Response> {
  const [known, filled] = await Promise.all([listEditions(ctx.readerDb), listFilledEditions(ctx.readerDb)]);
  const site = { editions: await Promise.all(filled.map((edition) => editionFacts(ctx, edition))) };
  const script = `const store = '${deviceStore}';
${ctx.hasOfflineReading ? `const site = ${JSON.stringify(site)};\n${read('worker.js')}` : read('worker-off.js')}`;
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'none'; connect-src 'self'",
    'x-content-type-options': 'nosniff',
  };
  return storable(new Response(script, { headers }), {
    dependencies: known.map(({ code }) => ({ key: siteKey(code) })),
  });
}

async function editionFacts({ readerDb }: FrontContext, edition: Edition) {
  const { device } = await messagesOf(readerDb, edition);
  return {
    prefix: edition.pathPrefix,
    locale: localeOf(writtenLanguage(edition)),
    // It goes into the HTML of a page.
    note: escapeHtml(device.keptAsOf),
  };
}

function read(name: string): string {
  return shrinkScript(readFileSync(join(packageRoot, 'assets', name), 'utf8'));
}
