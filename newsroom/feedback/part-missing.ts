/** A part of the newsroom's own program did not come: there is no line, or the newsroom was updated meanwhile. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}
