import { type OpenAPIHono, z } from '@hono/zod-openapi';

type Described = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/**
 * Says of each parameter whether it has to be there. An address holds no null, but the describer takes a number that
 * is made from text for one that may be null, and for that may be left out.
 */
export function describeParameters(app: OpenAPIHono, described: Described): void {
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, request } = definition.route;
    if (method === 'query') continue; // OpenAPI 3.1 has no word for it
    const shapes = [request?.params, request?.query].map((schema) =>
      schema instanceof z.ZodObject ? schema.shape : {},
    );
    const schemas: Readonly<Record<string, z.ZodType>> = Object.assign({}, ...shapes);
    for (const parameter of described.paths?.[path]?.[method]?.parameters ?? []) {
      if (!('name' in parameter) || !parameter.schema || !('type' in parameter.schema)) continue;
      const { type } = parameter.schema;
      if (!Array.isArray(type)) continue;
      const [only] = type.filter((each) => each !== 'null');
      if (only) parameter.schema.type = only;
      parameter.required = !schemas[parameter.name]?.safeParse(undefined).success;
    }
  }
}
