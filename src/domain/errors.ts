import { causeOf, type FailureCause, type FieldRefusal, type Refusal } from './refusals/refusal.ts';

/** What an error can say beyond its refusal. */
interface More {
  /** For the log alone. */
  readonly detail?: string | undefined;
  /** Where there is more to say than one sentence. */
  readonly errors?: readonly FieldRefusal[];
}

/**
 * Broken expectations. The refusal is fit for whoever asked: it says what is wrong and what to do, by a code that
 * every language has words for. Expected outcomes are not errors but unions.
 */
export class MastheadError extends Error {
  /** What kind of problem it is, as programs tell them apart. */
  readonly kind: string;
  /** Of HTTP. */
  readonly status: number;
  readonly refusal: Refusal;
  readonly detail: string | undefined;
  readonly errors: readonly FieldRefusal[];

  constructor(kind: string, status: number, refusal: Refusal, { detail, errors = [] }: More = {}) {
    super([refusal, ...errors].map(({ sentence }) => sentence).join(' '));
    this.name = new.target.name;
    this.kind = kind;
    this.status = status;
    this.refusal = refusal;
    this.detail = detail;
    this.errors = errors;
  }

  /** As it is kept where it is told later. */
  get failure(): FailureCause {
    return { ...causeOf(this.refusal), errors: this.errors.map(causeOf) };
  }
}

/** What was given cannot be taken as it is. */
export class InvalidInput extends MastheadError {
  constructor(refusal: Refusal, more?: More) {
    super('invalid_input', 422, refusal, more);
  }
}

/** There is no such thing, or it is not for whoever asked. */
export class NotFound extends MastheadError {
  constructor(refusal: Refusal, more?: More) {
    super('not_found', 404, refusal, more);
  }
}

/** It clashes with how things are now. */
export class Conflict extends MastheadError {
  constructor(refusal: Refusal, more?: More) {
    super('conflict', 409, refusal, more);
  }
}

/** Whoever asked may not do this. */
export class NotAllowed extends MastheadError {
  constructor(refusal: Refusal, more?: More) {
    super('not_allowed', 403, refusal, more);
  }
}

/** More was sent than is read. */
export class TooLong extends MastheadError {
  constructor(refusal: Refusal) {
    super('too_long', 413, refusal);
  }
}

/** It cannot be done at this moment; later it may. */
export class Unavailable extends MastheadError {
  constructor(refusal: Refusal, more?: More) {
    super('unavailable', 503, refusal, more);
  }
}

/** Asked too often; the same may be asked again after `seconds`. */
export class TooMany extends MastheadError {
  readonly seconds: number;

  constructor(refusal: Refusal, seconds: number) {
    super('too_many', 429, refusal);
    this.seconds = seconds;
  }
}

/** Why a program stops, for whoever runs it: told in their terminal, in English alone. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
