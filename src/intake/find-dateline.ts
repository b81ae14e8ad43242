/** PLACE, Month day (Agency) — as agencies open a story. */
const latin =
  /^(?<place>\p{Lu}[\p{Lu}\p{M}'’.-]+(?:[ -]\p{Lu}[\p{Lu}\p{M}'’.-]+){0,3})(?:, [^—–()]{2,40})?(?: ?\([^)]{2,40}\))?\s*(?:—|–|-|--)\s+\S/u;
/** Place (agency) - as Arabic agencies do. */
const arabic =
  /^(?<place>\p{Script=Arabic}{2,20}(?: \p{Script=Arabic}{2,20})?)\s*(?:\([^)]{2,40}\))\s*[-–—]\s*\S/u;

/** The place a first paragraph says it was filed from, or null. The paragraph keeps its words. */
export function findDateline(firstParagraph: string): string | null {
  const place = (latin.exec(firstParagraph) ?? arabic.exec(firstParagraph))?.groups?.place;
  if (!place) return null;
  return place.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLocaleLowerCase('en'));
}
