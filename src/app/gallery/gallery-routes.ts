import { Hono } from 'hono';
import { type GalleryLook, galleryLooks, galleryPage, galleryPath } from './gallery-page.ts';
import { drawSample } from './sample-picture.ts';

/** The gallery for those who change how the site looks. Mounted where a setting asks for it, never by itself. */
export function galleryRoutes({ readerUrl }: { readonly readerUrl: string }): Hono {
  const gallery = new Hono();
  gallery.get(galleryPath, () => galleryPage(readerUrl, 'light', 'ltr'));
  gallery.get(`${galleryPath}/:look`, (c) => {
    const [scheme, direction] = c.req.param('look').split('-');
    const look = galleryLooks.find((each: GalleryLook) => each === scheme);
    if (!look || (direction !== 'ltr' && direction !== 'rtl')) return c.notFound();
    return galleryPage(readerUrl, look, direction);
  });
  gallery.get(`${galleryPath}/media/:file`, async (c) => {
    const drawn = await drawSample(c.req.param('file'));
    return drawn ? c.body(drawn.bytes, 200, { 'content-type': drawn.mediaType }) : c.notFound();
  });
  return gallery;
}
