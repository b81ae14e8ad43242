interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

type Properties = Readonly<Record<string, { readonly shape: string; readonly isRequired: boolean }>>;

/** What has to pass one and the other. */
function bothOf(one: Properties, other: Properties): Properties {
  const shared = Object.entries(other).map(([name, { shape, isRequired }]) => {
    const first = one[name] ?? { shape, isRequired };
    return [
      name,
      {
        shape: first.shape === shape ? shape : `${first.shape} and ${shape}`,
        isRequired: first.isRequired || isRequired,
      },
    ];
  });
  return { ...one, ...Object.fromEntries(shared) };
}

/** What a JSON Schema lets pass, in words that are the same for two schemas which let the same pass. */
export function shapeOf(schema: Schema, named: (ref: string) => Schema): string {
  const shape = (of: Schema) => shapeOf(of, named);
  const either = (shapes: readonly string[]) => {
    const choices = [...new Set(shapes.flatMap((each) => each.split(' | ')))].sort();
    return choices.includes('unknown') ? 'unknown' : choices.join(' | ');
  };
  const propertiesOf = (of: Schema): Properties => {
    if (of.$ref) return propertiesOf(named(of.$ref));
    if (of.allOf) return of.allOf.map(propertiesOf).reduce(bothOf);
    const { properties = {}, required = [], propertyNames, additionalProperties } = of;
    const keys = propertyNames?.enum?.map((key) => [String(key), additionalProperties] as const) ?? [];
    return Object.fromEntries(
      [...Object.entries(properties), ...keys].map(([name, value]) => {
        const is = shape(typeof value === 'object' ? value : {});
        // What may be anything may be missing too.
        return [name, { shape: is, isRequired: is === 'unknown' || required.includes(name) }];
      }),
    );
  };
  const objectShape = (of: Schema) => {
    const listed = Object.entries(propertiesOf(of))
      .map(
        ([name, { shape: is, isRequired }]) =>
          `${name}${isRequired ? '' : '?'}: (${is.replaceAll(' | ', ' or ')})`,
      )
      .sort();
    const { additionalProperties: others } = of;
    const rest =
      !others || of.propertyNames?.enum ? [] : [`others: ${others === true ? 'unknown' : shape(others)}`];
    return `{ ${[...listed, ...rest].join(', ')} }`;
  };

  if (schema.$ref) return shape(named(schema.$ref));
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return either(schema.enum.map((value) => JSON.stringify(value)));
  if (schema.allOf) return objectShape(schema);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return either(choices.map(shape));
  if (schema.type === undefined) return 'unknown';
  return either(
    [schema.type].flat().map((type) => {
      if (type === 'object') return objectShape(schema);
      if (type === 'array') return `list of (${shape(schema.items ?? {}).replaceAll(' | ', ' or ')})`;
      return type === 'integer' ? 'number' : type;
    }),
  );
}
