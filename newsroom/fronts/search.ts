export const frontViews = ['arrange', 'preview', 'history'] as const;
export const previewWidths = ['360', '768', '1280'] as const;
export const previewOf = ['draft', 'live', 'both'] as const;

/** What of a front is shown, as its address says it. */
export interface FrontSearch {
  readonly view?: (typeof frontViews)[number];
  readonly width?: (typeof previewWidths)[number];
  readonly of?: (typeof previewOf)[number];
}

/** Of an address that anybody may have written. */
export function readFrontSearch(search: Readonly<Record<string, unknown>>): FrontSearch {
  const view = frontViews.find((each) => each === search.view);
  const width = previewWidths.find((each) => each === String(search.width));
  const of = previewOf.find((each) => each === search.of);
  return { ...(view && { view }), ...(width && { width }), ...(of && { of }) };
}
