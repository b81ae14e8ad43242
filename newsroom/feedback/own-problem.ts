/** What the newsroom's own program has to say, in the words of whoever works with it. */
export class OwnProblem extends Error {
  override readonly name = 'OwnProblem';
}
