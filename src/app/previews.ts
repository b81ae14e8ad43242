import type { Hono } from 'hono';
import {
  fileSources,
  headlineText,
  imageSources,
  leadImage,
  standfirstText,
  wordCount,
} from '../domain/document.ts';
import { slugOf } from '../domain/slug.ts';
import { describeFiles, openPrivateFile } from '../media/live-files.ts';
import { describePictures, readPrivatePicture } from '../media/private-pictures.ts';
import { type PreviewedStory, previewRoutes } from '../publishing/preview/routes.ts';
import { previewArticle, previewGone, previewHeaders } from '../reader/pages/preview-article.ts';
import { readEdition } from '../reader/queries.ts';
import { type NewsroomSide, publishing } from './slices.ts';

/** Stories before readers have them, for whoever has a link: found by publishing, shown with the reader's own page. */
export function previewsApp(side: NewsroomSide): Hono {
  const { db, clock, readerUrl, newsroomUrl } = side;
  const ctx = { readerDb: db, clock, readerUrl, newsroomUrl };
  const show = async ({ story, link, path, live }: PreviewedStory): Promise<Response> => {
    const { meta, document, id } = story;
    const edition = await readEdition(db, meta.edition);
    if (!edition) return previewGone(ctx);
    const headline = headlineText(document);
    const slug = slugOf(meta.slug ?? headline, edition.language) || id;
    const now = clock.now();
    const shown = {
      ...{ id, headline, document },
      ...{ kicker: meta.kicker, genre: meta.genre, byline: meta.byline, dateline: meta.dateline },
      ...{ topics: meta.topics, series: meta.series ?? null, language: meta.language },
      direction: meta.direction,
      path: live?.path ?? `${edition.pathPrefix}/${meta.section.slug}/${slug}`,
      standfirst: standfirstText(document),
      sectionSlug: meta.section.slug,
      sectionName: meta.section.name,
      firstPublishedAt: live?.firstPublishedAt ?? now,
      updatedAt: live?.updatedAt ?? now,
      leadImage: leadImage(document),
      wordCount: wordCount(document),
      pictures: await describePictures(db, imageSources(document)),
      files: await describeFiles(db, fileSources(document)),
    };
    return previewArticle(ctx, edition, shown, { ...link, path });
  };
  return previewRoutes({
    ...publishing(side),
    showStory: show,
    showGone: () => previewGone(ctx),
    showMedia: async ({ document }, file) => {
      const files = await describeFiles(db, fileSources(document));
      const recording = side.media && (await openPrivateFile(side.media.store, file, files));
      if (recording) {
        const { pieces, mediaType, bytes } = recording;
        const headers = { 'content-type': mediaType, 'content-length': String(bytes), ...previewHeaders };
        return new Response(pieces, { headers });
      }
      const pictures = await describePictures(db, imageSources(document));
      const found = side.media && (await readPrivatePicture({ db, store: side.media.store }, file, pictures));
      if (!found) return null;
      return new Response(found.bytes, { headers: { 'content-type': found.mediaType, ...previewHeaders } });
    },
  });
}
