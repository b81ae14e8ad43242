/** What the server refuses, and why: so that every language can say it. */
export interface Refusal<Code extends string = string, Params extends object = object> {
  /** Stable: programs may hang on it. */
  readonly code: Code;
  readonly params: Readonly<Params>;
  /** In English, as programs and the log are told. */
  readonly sentence: string;
}

/** The code and what it is about, as it is sent and kept: whoever reads it finds the words. */
export type RefusalCause = Omit<Refusal, 'sentence'>;

/** Why something could not be done, as it is kept, and each reason below it, such as closed gates. */
export interface FailureCause extends RefusalCause {
  readonly errors: readonly RefusalCause[];
}

/** A refusal as it is told: its sentence in English, its cause for every language. */
export interface ToldRefusal extends RefusalCause {
  readonly message: string;
}
export interface ToldFailure extends ToldRefusal {
  readonly errors: readonly ToldRefusal[];
}

/** A refusal of one field of what was sent; its path with dots. */
export interface FieldRefusal extends Refusal {
  readonly field: string;
}

type Sentence = string | ((params: never) => string);
type NoParams = Readonly<Record<never, never>>;

/** How code refuses: by the name of the sentence, with what it is about. */
export type Refusals<Sentences extends Readonly<Record<string, Sentence>>> = {
  readonly [Code in keyof Sentences & string]: Sentences[Code] extends (
    params: infer Params extends object,
  ) => string
    ? (params: Params) => Refusal<Code, Params>
    : () => Refusal<Code, NoParams>;
};

/** The same sentences in another language: none can be missing, and each is about the same. */
export type Translation<Of extends Readonly<Record<string, (params: never) => Refusal>>> = {
  readonly [Code in keyof Of]: Parameters<Of[Code]> extends [infer Params]
    ? (params: Params) => string
    : string;
};

/** Makes a subject of the catalogue from its sentences in English. */
export function refusals<const Sentences extends Readonly<Record<string, Sentence>>>(
  sentences: Sentences,
): Refusals<Sentences> {
  const makers = Object.entries<Sentence>(sentences).map(([code, sentence]) => {
    const make = (params: object = {}): Refusal => ({
      code,
      params,
      // Its maker's type holds the params to what the sentence takes.
      sentence: typeof sentence === 'string' ? sentence : sentence(params as never),
    });
    return [code, make];
  });
  return Object.fromEntries(makers) as Refusals<Sentences>; // made from the same keys
}

/** For a check of a schema: what it refuses with. */
export function refusing(refusal: Refusal): {
  readonly error: string;
  readonly params: { refusal: Refusal };
} {
  return { error: refusal.sentence, params: { refusal } };
}

/** A refusal that is all there is to say of a failure, as it is kept. */
export function failureCause(refusal: Refusal): FailureCause {
  return { ...causeOf(refusal), errors: [] };
}

/** What is kept or sent of a refusal beside its sentence. */
export function causeOf({ code, params }: Refusal): RefusalCause {
  return { code, params };
}
