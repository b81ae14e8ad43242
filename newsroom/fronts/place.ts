/** Which page is arranged. */
export interface FrontAddress {
  readonly edition: string;
  /** Slug; null for the page of the edition. */
  readonly section: string | null;
}

/** Where the server has it: `what` is a part below, as `/launch`. */
export function frontPath(
  { edition, section }: FrontAddress,
  what = '',
  query: Readonly<Record<string, string>> = {},
): string {
  const all = new URLSearchParams({ ...(section !== null && { section }), ...query }).toString();
  return `/api/fronts/${encodeURIComponent(edition)}${what}${all && `?${all}`}`;
}
