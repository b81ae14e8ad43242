/** Which page is arranged. */
export interface FrontAddress {
  readonly edition: string;
  /** Slug; null for the page of the edition. */
  readonly section: string | null;
}
