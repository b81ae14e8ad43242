import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { documentOf } from '../domain/document.ts';
import { InvalidInput } from '../domain/errors.ts';
import { parseBodyHtml } from '../domain/parse-html.ts';
import { intake } from '../domain/refusals/intake.ts';
import { draftOf } from './draft-of.ts';
import { clearFurniture } from './furniture.ts';
import { readPageFacts } from './page-facts.ts';
import type { StoryDraft } from './story-draft.ts';

const maxElements = 100_000;

/**
 * A story from HTML: from a whole page its article (found by Mozilla's Readability) with what the page says
 * about it; from a fragment all of it.
 * @throws InvalidInput when there is no story in it.
 */
export function readHtml(html: string, fallbackLanguage: string): StoryDraft {
  const isPage = /<(html|head|body)\b/i.test(html);
  const { document } = parseHTML(isPage ? html : `<!doctype html><html><body>${html}</body></html>`);
  const { headline, fields, notes } = readPageFacts(document);
  const content = isPage ? findArticle(document, notes) : takeFragment(document);
  const title = fields.headline ?? headline ?? content.headline;
  if (!title) throw new InvalidInput(intake.html_without_headline());
  takeFurnitureAway(content.root, notes);
  const parsed = parseBodyHtml(content.root.innerHTML);
  const standfirst = fields.standfirst ?? '';
  const story = documentOf({ headline: title, standfirst, body: parsed.body });
  return draftOf(story, fields, fallbackLanguage, [...notes, ...parsed.notes]);
}

interface Content {
  readonly root: Element;
  readonly headline: string | null;
}

function takeFragment(document: Document): Content {
  const headline = document.querySelector('h1');
  headline?.remove();
  return { root: document.body, headline: headline?.textContent?.trim() ?? null };
}

function findArticle(document: Document, notes: string[]): Content {
  const h1 = document.querySelector('h1')?.textContent?.trim() ?? null;
  const article = document.querySelector('article, [itemprop=articleBody], main');
  const whole = document.body?.textContent ?? '';
  const found = new Readability(document.cloneNode(true) as Document, {
    maxElemsToParse: maxElements,
    keepClasses: true, // our own blocks are told apart by class
    charThreshold: 200,
  }).parse();
  const root = document.createElement('div');
  if (found?.content) root.innerHTML = found.content;
  else if (article) root.innerHTML = article.innerHTML;
  else throw new InvalidInput(intake.html_without_article());
  for (const heading of root.querySelectorAll('h1, h2')) {
    if (heading.textContent?.trim() === h1) heading.remove();
  }
  const kept = root.textContent?.length ?? 0;
  if (whole.length > kept * 1.2) notes.push('The page around the article was left out.');
  return { root, headline: h1 ?? found?.title ?? null };
}

/** Lines such as "Share this" that stand inside of the article. */
function takeFurnitureAway(root: Element, notes: string[]): void {
  const blocks = [...root.querySelectorAll('p, h2, h3, h4, li, button, label')].filter(
    (element) => element.querySelector('p, li') === null,
  );
  const units = blocks.map((element) => ({
    text: element.textContent?.trim().replace(/\s+/g, ' ') ?? '',
    indent: 0,
  }));
  const { story, taken } = clearFurniture(units);
  const kept = new Set(story);
  units.forEach((unit, place) => {
    if (!kept.has(unit)) blocks[place]?.remove();
  });
  notes.push(...taken.filter((words) => words !== '').map((words) => `Left out: ${words}`));
  for (const list of root.querySelectorAll('ul, ol')) if (list.children.length === 0) list.remove();
}
