import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { galleryRoutes } from '../../src/app/gallery/gallery-routes.ts';
import { staticFile } from '../../src/reader/static-files.ts';

/** The gallery with what its pages ask for, and nothing else: it needs no database. */
export async function serveGallery(): Promise<AsyncDisposable & { readonly origin: string }> {
  const app = new Hono();
  app.route('/', galleryRoutes({ readerUrl: 'https://meridian.example' }));
  app.get('/assets/:file', async (c) => (await staticFile(c.req.param('file'))) ?? c.notFound());
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has one
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}
