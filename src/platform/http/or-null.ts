import { z } from '@hono/zod-openapi';

/** What has a name in the description of the API, or null: the describer loses a named schema's `.nullable()`. */
export const orNull = <T extends z.ZodType>(named: T) => z.union([named, z.null()]);
