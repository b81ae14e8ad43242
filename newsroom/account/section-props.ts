import type { AccountAnswer } from '../../src/accounts/contract.ts';

/** What every section of the account's page is given. */
export interface SectionProps {
  readonly account: AccountAnswer;
  /** Does something; reads the account anew after it, and asks who it is where the newsroom wants to know. */
  readonly act: (work: () => Promise<void>) => Promise<void>;
  readonly showCodes: (codes: readonly string[]) => void;
}
