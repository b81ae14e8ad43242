import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../accounts/guard.ts';
import { NotFound } from '../domain/errors.ts';
import {
  type CropShape,
  cropShapes,
  type PictureFormat,
  renditionName,
  shapeFormats,
} from '../domain/media.ts';
import { media } from '../domain/refusals/media.ts';
import { apiRoutes } from '../platform/http/api.ts';
import type { MediaContext } from './media-context.ts';
import { type Asset, readAsset } from './queries.ts';
import { generationPrefix, originalKey } from './storage/media-store.ts';
import { downloadName } from './upload/clean-name.ts';
import { extensionOf } from './upload/sniff-type.ts';

/**
 * For everything that leaves by these routes: nobody keeps it on the way, and no browser runs or guesses anything,
 * whatever stands in a file.
 */
const privately = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

/** Files for the newsroom alone: nothing here has a public address. */
export function mediaFileRoutes(ctx: MediaContext & { readonly guard: Guard }): OpenAPIHono {
  const routes = apiRoutes();
  const common = { security: [{ key: [] }], middleware: ctx.guard.allow('media.read') };
  routes.openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/api/media/{id}/preview/{width}',
      summary: 'A picture for the newsroom, at least so wide where there is one',
      request: {
        params: z.object({ id: z.string(), width: z.coerce.number().int().min(1).max(10_000) }),
        query: z.object({ shape: z.enum(cropShapes).optional() }),
      },
      responses: { 200: { description: 'WebP, or JPEG in a shape that is made in that alone' } },
    }),
    async (c) => {
      const { id, width } = c.req.valid('param');
      const shape = c.req.valid('query').shape ?? null;
      const format = shape === null || shapeFormats[shape].includes('webp') ? 'webp' : 'jpeg';
      const bytes = await readPreview(ctx, await readAsset(ctx.db, id), { shape, width, format });
      return c.body(bytes, 200, { ...privately, 'content-type': `image/${format}` });
    },
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/api/media/{id}/original',
      summary: 'A file as it came, to be saved',
      request: { params: z.object({ id: z.string() }) },
      responses: { 200: { description: 'An attachment' } },
    }),
    async (c) => {
      const asset = await readAsset(ctx.db, c.req.valid('param').id);
      const pieces = await ctx.store.open(originalKey(asset.id));
      if (!pieces) throw new NotFound(media.media_file_gone());
      return c.body(pieces, 200, {
        ...privately,
        'content-type': asset.mediaType,
        'content-length': String(asset.bytes),
        'content-disposition': attachment(downloadName(asset.originalName, extensionOf(asset.mediaType))),
      });
    },
  );
  return routes;
}

async function readPreview(
  { store }: MediaContext,
  { id, renditions }: Asset,
  { shape, width, format }: { shape: CropShape | null; width: number; format: PictureFormat },
): Promise<Uint8Array<ArrayBuffer>> {
  const widths = (shape === null ? renditions?.webp : renditions?.shapes[shape]) ?? [];
  const nearest = widths.find((each) => each >= width) ?? widths.at(-1);
  const prefix = generationPrefix(id, renditions?.generation ?? null);
  const bytes =
    nearest === undefined
      ? null
      : await store.read(prefix + renditionName({ shape, width: nearest, format }));
  if (!bytes) throw new NotFound(media.media_preview_missing());
  return bytes;
}

/** RFC 6266, with the name in UTF-8. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
