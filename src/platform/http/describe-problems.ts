import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { describeParameters } from './describe-parameters.ts';
import { toldRefusal } from './told-refusal.ts';

const { code, params } = toldRefusal.shape;

const problem = z
  .object({
    type: z.string().openapi({ example: 'urn:masthead:invalid_input' }),
    title: z.string().openapi({ description: 'What is wrong and what to do, in English' }),
    status: z.int(),
    detail: z.string().optional().openapi({ description: 'The title and each of the errors in one text' }),
    code: code.optional(),
    params: params.optional(),
    retryAfter: z.int().optional().openapi({ description: 'Seconds after which it may be asked again' }),
    errors: z
      .array(toldRefusal.extend({ field: z.string() }))
      .optional()
      .openapi({ description: 'Each field that does not fit, or each reason' }),
  })
  .openapi('Problem', {
    description: 'RFC 9457; `code` and `params` say for every language what `title` says',
  });

type Info = Parameters<OpenAPIHono['getOpenAPI31Document']>[0];

/** The description of an API, with what every request can be refused with. */
export function describeApi(app: OpenAPIHono, info: Info): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  app.openAPIRegistry.register('Problem', problem);
  const described = app.getOpenAPI31Document(info);
  describeParameters(app, described);
  const refused = {
    description: 'Refused: why, by a code that stays',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const operation of Object.values(described.paths ?? {}).flatMap((path) => Object.values(path))) {
    if (typeof operation === 'object' && 'responses' in operation) operation.responses.default ??= refused;
  }
  return described;
}
