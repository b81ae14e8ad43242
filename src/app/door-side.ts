import type { OidcSettings } from '../platform/oidc.ts';
import type { Seal } from '../platform/seal.ts';

/** What the door needs of an installation, beside what the whole newsroom needs. */
export interface DoorSide {
  readonly seal: Seal;
  /** Addresses and CIDR blocks. */
  readonly trustedProxies: readonly string[];
  readonly oidc: OidcSettings | null;
}
