import type { Catalogue } from '../../src/domain/refusals/catalogue.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { accountsAr } from './accounts-ar.ts';
import { annotationsAr } from './annotations-ar.ts';
import { correctionsAr } from './corrections-ar.ts';
import { coverageAr } from './coverage-ar.ts';
import { documentsAr } from './documents-ar.ts';
import { editionsAr } from './editions-ar.ts';
import { frontsAr } from './fronts-ar.ts';
import { gatesAr, rightsAr } from './gates-ar.ts';
import { houseStyleAr } from './house-style-ar.ts';
import { intakeAr } from './intake-ar.ts';
import { mediaAr } from './media-ar.ts';
import { publishingAr } from './publishing-ar.ts';
import { requestsAr } from './requests-ar.ts';
import { schedulesAr } from './schedules-ar.ts';
import { siteAr } from './site-ar.ts';
import { storiesAr } from './stories-ar.ts';
import { valuesAr } from './values-ar.ts';

/** Every refusal of the catalogue in Arabic. */
export const arabic: Translation<Catalogue> = {
  ...accountsAr,
  ...intakeAr,
  ...storiesAr,
  ...siteAr,
  ...mediaAr,
  ...houseStyleAr,
  ...annotationsAr,
  ...correctionsAr,
  ...coverageAr,
  ...documentsAr,
  ...editionsAr,
  ...frontsAr,
  ...publishingAr,
  ...gatesAr,
  ...rightsAr,
  ...schedulesAr,
  ...requestsAr,
  ...valuesAr,
};
