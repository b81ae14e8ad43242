/** A part of a page, or a whole one without what stands around every page. */
export interface Specimen {
  readonly name: string;
  readonly html: string;
}
