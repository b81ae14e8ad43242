/** A story cannot be opened: it is not there, not for this person, or nobody is signed in. */
export class OpenFailed extends Error {
  readonly reason: 'gone' | 'signed_out' | 'must_reload' | 'refused';

  constructor(reason: OpenFailed['reason'], message: string) {
    super(message);
    this.name = 'OpenFailed';
    this.reason = reason;
  }
}
