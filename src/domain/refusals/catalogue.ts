import { accounts } from './accounts.ts';
import { annotations } from './annotations.ts';
import { corrections } from './corrections.ts';
import { coverage } from './coverage.ts';
import { documents } from './documents.ts';
import { editions } from './editions.ts';
import { fronts } from './fronts.ts';
import { gates, rights } from './gates.ts';
import { houseStyle } from './house-style.ts';
import { intake } from './intake.ts';
import { media } from './media.ts';
import { publishing } from './publishing.ts';
import type { Refusal, RefusalCause } from './refusal.ts';
import { requests } from './requests.ts';
import { schedules } from './schedules.ts';
import { site } from './site.ts';
import { stories } from './stories.ts';
import { values } from './values.ts';

const all = {
  ...accounts,
  ...intake,
  ...annotations,
  ...houseStyle,
  ...media,
  ...site,
  ...stories,
  ...corrections,
  ...coverage,
  ...documents,
  ...editions,
  ...fronts,
  ...publishing,
  ...gates,
  ...requests,
  ...rights,
  ...schedules,
  ...values,
};

/** Every refusal by its code. */
export type Catalogue = typeof all;

/**
 * By the same codes, whatever they take.
 * @internal for its test
 */
export const catalogue: Readonly<Record<string, (params: never) => Refusal>> = all;

/** A cause that was kept, with its sentence; null when there is no such refusal any more. */
export function recallRefusal({ code, params }: RefusalCause): Refusal | null {
  // It was kept with the params that its code takes.
  return Object.hasOwn(catalogue, code) ? (catalogue[code]?.(params as never) ?? null) : null;
}
