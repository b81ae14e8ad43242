import sharp from 'sharp';
import { documentOf } from '../../src/domain/document.ts';
import { slugOf } from '../../src/domain/slug.ts';
import { box, film } from '../../src/media/recordings/boxes.test-support.ts';
import type { Db } from '../../src/store/db.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { metaOf } from './drafts.ts';
import type { NewsroomDesk } from './newsroom-desk.ts';
import type { HiddenStory } from './public-surfaces.ts';

const idOf = (src: string) => src.replace('asset:', '');

/** A story with a picture, a film with captions and a document of ours, the word in every field of all. */
export async function writeHidden(
  db: Db,
  desk: NewsroomDesk,
  { word, colour }: { readonly word: string; readonly colour: string },
): Promise<HiddenStory> {
  const drawn = sharp({ create: { width: 1700, height: 1100, channels: 3, background: colour } });
  const fileName = `${word}-secret.jpg`;
  const src = await desk.add(fileName, await drawn.jpeg().toBuffer(), word);
  const shared = sharp({ create: { width: 1300, height: 900, channels: 3, background: colour } });
  const sharedSrc = await desk.add(`${word}-shared.png`, await shared.png().toBuffer(), word);
  // Two films of the same bytes would be one.
  const filmed = await desk.add(`${word}.mp4`, Buffer.concat([film(), box('free', Buffer.from(word))]), word);
  const report = await desk.add(`${word}.pdf`, Buffer.from(`%PDF-1.7\n${word}\n%%EOF`), word);
  const name = `${word[0]?.toUpperCase()}${word.slice(1)}`;
  const headline = `${name} minister will resign over the harbour crane`;
  const picture = {
    type: 'image',
    attrs: { src, alt: `${name} at the harbour`, credit: `${name} Photos` },
    content: [{ type: 'text', text: `The ${word} minister in the harbour` }],
  };
  const text = `The ${word} minister told the harbour council that the crane had cost him his sleep.`;
  const section = `${word}-section`;
  const captions = `WEBVTT\n\n00:01.000 --> 00:02.000\n${name}`;
  const strand = { slug: `${word}-strand`, name: `${name} strand` };
  // Begun before its first story: names, words and pictures of it would tell everything.
  for (const kind of ['series', 'storyline']) {
    const after = {
      ...{ name: strand.name, at: strand.slug, description: `All of the ${word} affair.`, isClosed: false },
      ...{ contact: `mailto:${word}@paper.example`, keyStories: [], storyOrder: [] },
      picture: { src, alt: `${name} at the harbour`, credit: `${name} Photos` },
    };
    const change = JSON.stringify({ subject: strand.slug, before: null, after });
    await desk.ask('PUT', `/api/site/en/${kind}`, change);
  }
  const { articleId } = await saveDraft(db, {
    articleId: null,
    document: documentOf({
      headline,
      standfirst: `A ${word} standfirst.`,
      body: [
        picture,
        { type: 'paragraph', content: [{ type: 'text', text }] },
        { type: 'video', attrs: { src: filmed, title: name, captions } },
        { type: 'document', attrs: { src: report, title: `${name} report` } },
      ],
    }),
    meta: metaOf({
      section: { slug: section, name: `${name} section` },
      kicker: name,
      dateline: name.toUpperCase(),
      byline: [
        { slug: `${word}-writer`, name: `${name} Writer`, role: 'writer' },
        { slug: 'ada-moreno', name: 'Ada Moreno', role: 'writer' },
      ],
      topics: [
        { slug: `${word}-topic`, name: `${name} topic` },
        { slug: 'harbour', name: 'Harbour' },
      ],
      series: strand,
      storylines: [strand],
      seo: { title: `${name} title`, description: `${name} description` },
      social: { title: `${name} social` },
      sharedPicture: { src: sharedSrc, alt: `${name} shared` },
    }),
    author: 'Ada Moreno',
    reason: 'written',
  });
  const slug = slugOf(headline, 'en');
  return {
    ...{ id: articleId, section, slug, author: `${word}-writer`, topic: `${word}-topic` },
    strand: strand.slug,
    ...{ assetId: idOf(src), sharedAssetId: idOf(sharedSrc), fileName },
    otherAssetIds: [filmed, report].map(idOf),
  };
}
