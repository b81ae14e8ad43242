import type { LiveFiles, LivePictures } from '../domain/article.ts';
import { headlineText, leadImage, standfirstText, wordCount } from '../domain/document.ts';
import type { Db } from '../store/db.ts';
import { asJson } from '../store/json.ts';
import { correctionTexts } from './correction-texts.ts';
import type { StoryToPublish } from './needs.ts';

interface LiveFacts {
  readonly path: string;
  readonly pictures: LivePictures;
  readonly files: LiveFiles;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
}

/** What readers see of a story. @returns its number among all live stories. */
export async function writeLiveRow(db: Db, story: StoryToPublish, facts: LiveFacts): Promise<number> {
  const { meta, document } = story;
  const values = {
    version: story.version,
    edition: meta.edition,
    path: facts.path,
    sectionSlug: meta.section.slug,
    sectionName: meta.section.name,
    headline: headlineText(document),
    standfirst: standfirstText(document),
    kicker: meta.kicker,
    genre: meta.genre,
    dateline: meta.dateline,
    language: meta.language,
    direction: meta.direction,
    byline: asJson(meta.byline),
    topics: asJson(meta.topics),
    series: asJson(meta.series ?? null),
    storylines: asJson(meta.storylines ?? []),
    seo: asJson(meta.seo),
    social: asJson(meta.social),
    sharedPicture: asJson(meta.sharedPicture ?? null),
    document: asJson(document),
    leadImage: asJson(leadImage(document)),
    pictures: asJson(facts.pictures),
    files: asJson(facts.files),
    wordCount: wordCount(document),
    status: correctionTexts(document).length > 0 ? 'corrected' : 'published',
    updatedAt: facts.updatedAt,
  };
  const row = await db
    .insertInto('liveArticles')
    .values({ id: story.id, firstPublishedAt: facts.firstPublishedAt, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .returning('number')
    .executeTakeFirstOrThrow();
  return row.number;
}
