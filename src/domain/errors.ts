/**
 * Broken expectations. `message` is fit for whoever asked: it says what is wrong and what to do. `detail` is
 * for the log alone. Expected outcomes are not errors but unions.
 */
export class MastheadError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string | undefined;
  /** Present where there is more to say than one message. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];

  constructor(code: string, status: number, message: string, detail?: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.detail = detail;
  }
}

/** What was given cannot be taken as it is. */
export class InvalidInput extends MastheadError {
  constructor(message: string, detail?: string) {
    super('invalid_input', 422, message, detail);
  }
}

/** There is no such thing, or it is not for whoever asked. */
export class NotFound extends MastheadError {
  constructor(message: string, detail?: string) {
    super('not_found', 404, message, detail);
  }
}

/** It clashes with how things are now. */
export class Conflict extends MastheadError {
  constructor(message: string, detail?: string) {
    super('conflict', 409, message, detail);
  }
}

/** Whoever asked may not do this. */
export class NotAllowed extends MastheadError {
  constructor(message: string, detail?: string) {
    super('not_allowed', 403, message, detail);
  }
}

/** It cannot be done at this moment; later it may. */
export class Unavailable extends MastheadError {
  constructor(message: string, detail?: string) {
    super('unavailable', 503, message, detail);
  }
}

/** Asked too often; the same may be asked again after `seconds`. */
export class TooMany extends MastheadError {
  readonly seconds: number;

  constructor(message: string, seconds: number) {
    super('too_many', 429, message);
    this.seconds = seconds;
  }
}
