/**
 * Word has no lists on the clipboard: a list is paragraphs whose style says `mso-list:l0 level2 lfo1`, each with its
 * bullet or number written out in a span that is marked to be ignored.
 */
export function listsFromWord(root: Element): void {
  let open: { readonly list: Element; readonly level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    if (paragraph.previousElementSibling !== last) open = [];
    const marker = takeMarker(paragraph);
    const tag = /^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(marker) ? 'ol' : 'ul';
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let list = open.at(-1)?.level === level ? open.at(-1)?.list : undefined;
    if (!list) {
      list = paragraph.ownerDocument.createElement(tag);
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else paragraph.before(list);
      open.push({ list, level });
    }
    const item = paragraph.ownerDocument.createElement('li');
    const words = paragraph.ownerDocument.createElement('p');
    words.append(...paragraph.childNodes);
    item.append(words);
    list.append(item);
    paragraph.remove();
    last = open[0]?.list ?? null;
  }
}

function levelOf(paragraph: Element): number | null {
  const style = paragraph.getAttribute('style') ?? '';
  const found = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style);
  return found ? Number(found[1]) : null;
}

/** The bullet or number as text; it is no part of the item's words. */
function takeMarker(paragraph: Element): string {
  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = marker?.textContent?.trim() ?? '';
  marker?.remove();
  return text;
}
