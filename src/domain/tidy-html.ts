import { providerOf } from './blocks/embed.ts';

/** What is named in notes when it is left out, by the elements it is found as. */
const leftOut: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/<script\b/i, 'script'],
  [/<style\b/i, 'style sheet'],
  [/<form\b/i, 'form'],
  [/<(object|embed|applet)\b/i, 'plug-in'],
  [/<svg\b/i, 'SVG drawing'],
  [/<math\b/i, 'formula'],
];

/**
 * Says what of the HTML will have no place in the story. `root`: the sanitised tree, in which frames of
 * unknown providers become plain links here so that nothing is lost.
 */
export function noteWhatGoes(html: string, root: Element, allowRawHtml: boolean): string[] {
  const notes = leftOut.filter(([pattern]) => pattern.test(html)).map(([, words]) => `Left out: ${words}.`);
  for (const frame of root.querySelectorAll('iframe')) {
    const address = frame.getAttribute('src') ?? '';
    if (providerOf(address) !== null) continue;
    notes.push(`A frame became a link: ${address || 'without address'}.`);
    frame.replaceWith(linkTo(root, address, frame.getAttribute('title') ?? address));
  }
  if (!allowRawHtml) {
    for (const raw of root.querySelectorAll('div.raw-html')) {
      notes.push('Left out: raw HTML, which this writer may not use.');
      raw.remove();
    }
  }
  return notes;
}

function linkTo(root: Element, address: string, words: string): Element {
  const paragraph = root.ownerDocument.createElement('p');
  const link = root.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.textContent = words;
  paragraph.append(link);
  return paragraph;
}

/** Forms of other programs that say the same as one of ours. */
export function tidyForeignHtml(root: Element): void {
  // A cell holds lines, not paragraphs.
  for (const cell of root.querySelectorAll('td, th')) {
    const paragraphs = [...cell.querySelectorAll('p')];
    for (const paragraph of paragraphs.slice(0, -1)) paragraph.append(root.ownerDocument.createElement('br'));
    for (const paragraph of paragraphs) paragraph.replaceWith(...paragraph.childNodes);
  }
  // A picture in a paragraph stands beside it.
  for (const picture of root.querySelectorAll('p img')) {
    const paragraph = picture.closest('p');
    const place = picture.closest('a') ?? picture;
    if (paragraph && place.parentElement === paragraph) {
      paragraph.before(picture);
      if (place !== picture && place.textContent?.trim() === '') place.remove();
    }
  }
}
