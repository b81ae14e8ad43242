import { OpenAPIHono } from '@hono/zod-openapi';
import { answerProblem } from './problem.ts';

/** Routes of the HTTP API: what does not fit their description is answered with problem details, field by field. */
export function apiRoutes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const errors = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      const title = 'The request does not fit: see /api/openapi.json.';
      return answerProblem(c, { type: 'urn:masthead:invalid_input', title, status: 422, errors });
    },
  });
}
