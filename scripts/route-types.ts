/** A schema of the description, in the keywords that our routes use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

/** Of an OpenAPI document, what is read here. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const json = 'application/json';

/**
 * newsroom/routes.generated.ts: for each method and path what it is given and what it answers. What answers with a
 * file has an address and no answer to read; what takes one is left out.
 */
export function routeTypes({ paths, components }: ApiDescription): string {
  const byMethod = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (takesFile(operation)) continue;
      const lines = byMethod.get(method) ?? [];
      byMethod.set(method, lines);
      lines.push(`'${path}': {\ngiven: ${givenOf(operation)};\nanswer: ${answerOf(operation)};\n};`);
    }
  }
  const routes = [...byMethod].map(
    ([method, lines]) => `${method.toUpperCase()}: {\n${lines.join('\n')}\n};`,
  );
  const table = `export interface Routes {\n${routes.join('\n')}\n}\n`;
  const types = namedIn(table, components.schemas).map(
    (name) => `type ${name} = ${typeOf(components.schemas[name] ?? {})};\n`,
  );
  const head =
    '// Written by `npm run generate` from the description that the API gives of itself (/api/openapi.json).\n';
  return [head, ...[table, ...types].map(indented)].join('\n');
}

function takesFile({ requestBody }: Operation): boolean {
  return requestBody !== undefined && !(json in requestBody.content);
}

function done(responses: Operation['responses']) {
  return Object.entries(responses).filter(([status]) => status.startsWith('2'));
}

/** Parameters of the address, where null and undefined are left out, and the body under that name. */
function givenOf({ parameters = [], requestBody }: Operation): string {
  const properties = parameters.map(({ name, required, schema }) =>
    required ? propertyOf(name, schema, true) : `${name}?: ${typeOf(schema)} | null | undefined;`,
  );
  const body = requestBody?.content[json];
  if (body) properties.push(propertyOf('body', body.schema, requestBody.required === true));
  return objectOf(properties);
}

function answerOf({ responses }: Operation): string {
  const answers = done(responses).map(([status, { content }]) => {
    if (content?.[json]) return typeOf(content[json].schema);
    return status === '200' ? 'never' : 'void';
  });
  return [...new Set(answers)].join(' | ');
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.replace('#/components/schemas/', '');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => asPart(typeOf(part))).join(' & ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.type === undefined) return 'unknown';
  return [schema.type]
    .flat()
    .map((type) => simpleType(type, schema))
    .join(' | ');
}

function simpleType(type: string, schema: Schema): string {
  switch (type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'array':
      return `${asPart(typeOf(schema.items ?? {}))}[]`;
    case 'object':
      return objectType(schema);
    default:
      throw new Error(
        `The description of the API has a type that nobody told scripts/route-types.ts of: ${type}`,
      );
  }
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema): string {
  const listed = Object.entries(properties).map(([name, of]) =>
    propertyOf(name, of, required.includes(name)),
  );
  const others = additionalProperties === true ? {} : additionalProperties || null;
  return objectOf(others ? [...listed, `[name: string]: ${typeOf(others)};`] : listed);
}

function propertyOf(name: string, schema: Schema, isRequired: boolean): string {
  const type = typeOf(schema);
  // What may be anything may be missing too: one way of saying so is enough.
  const mark = isRequired || type === 'unknown' ? '' : '?';
  return `${/^\w+$/.test(name) ? name : JSON.stringify(name)}${mark}: ${type};`;
}

function objectOf(properties: readonly string[]): string {
  return properties.length === 0 ? '{}' : `{\n${properties.join('\n')}\n}`;
}

/** As a part of a larger type: what the braces hold counts for nothing. */
function asPart(type: string): string {
  return /[|&]/.test(type.replace(/\{[\s\S]*\}/, '')) ? `(${type})` : type;
}

/** Names of the schemas that the text uses, and of those that they use. */
function namedIn(
  text: string,
  schemas: Readonly<Record<string, Schema>>,
  known = new Set<string>(),
): string[] {
  for (const name of text.match(/\b[A-Z]\w+\b/g) ?? []) {
    const schema = schemas[name];
    if (!schema || known.has(name)) continue;
    known.add(name);
    namedIn(typeOf(schema), schemas, known);
  }
  return [...known].sort();
}

/** As deep as the braces that are open. */
function indented(text: string): string {
  let depth = 0;
  return text
    .split('\n')
    .map((line) => {
      if (/^\}/.test(line)) depth -= 1;
      const shown = line === '' ? '' : `${'  '.repeat(depth)}${line}`;
      if (/\{$/.test(line)) depth += 1;
      return shown;
    })
    .join('\n');
}
