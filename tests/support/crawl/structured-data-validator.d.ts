// The package brings no types of its own.
declare module '@adobe/structured-data-validator' {
  export interface Issue {
    readonly issueMessage: string;
    readonly severity: 'ERROR' | 'WARNING';
    readonly path: readonly { readonly type?: string; readonly property?: string; readonly index?: number }[];
    readonly fieldNames?: readonly string[];
  }
  export default class Validator {
    /** @param vocabulary as schema.org publishes it in JSON-LD */
    constructor(vocabulary: object);
    validate(found: { readonly jsonld: Readonly<Record<string, readonly object[]>> }): Promise<Issue[]>;
  }
}
