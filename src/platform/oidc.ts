import {
  type AuthorizationCodeGrantChecks,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

/** What is kept between sending somebody away and their coming back. */
const journey = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type OidcJourney = z.infer<typeof journey>;

/** Somebody whom the identity provider vouches for. */
export interface OidcPerson {
  readonly subject: string;
  /** Only an address that the provider says is verified. */
  readonly email: string;
}

/** A client of an OpenID Connect provider: authorization code with state, nonce and PKCE. */
export interface OidcClient {
  readonly name: string;
  begin(): Promise<{ readonly url: string; readonly journey: OidcJourney }>;
  /** @returns null when the provider does not vouch for an address, or anything of the answer is not as asked for. */
  finish(url: string, journey: unknown): Promise<OidcPerson | null>;
}

const claims = z.object({ sub: z.string(), email: z.email(), email_verified: z.literal(true) });

/** Asks the provider for its addresses at the first use, so that Masthead starts while it is down. */
export function createOidcClient(settings: OidcSettings, redirectUri: string): OidcClient {
  let found: Promise<Configuration> | null = null;
  const find = () => {
    found ??= discover(settings).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
  return {
    name: settings.name,
    begin: async () => {
      const config = await find();
      const made = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: made.state,
        nonce: made.nonce,
        code_challenge: await calculatePKCECodeChallenge(made.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, journey: made };
    },
    finish: async (url, kept) => {
      const { state, nonce, verifier } = journey.parse(kept);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const said = await askWho(await find(), new URL(url), checks).catch(() => null);
      const known = claims.safeParse(said);
      return known.success ? { subject: known.data.sub, email: known.data.email } : null;
    },
  };
}

/** What the ID token says, and what the provider says of its person where the token is silent. */
async function askWho(
  config: Configuration,
  url: URL,
  checks: AuthorizationCodeGrantChecks,
): Promise<unknown> {
  const tokens = await authorizationCodeGrant(config, url, { ...checks, idTokenExpected: true });
  const said = tokens.claims();
  if (!said || said.email !== undefined) return said;
  return fetchUserInfo(config, tokens.access_token, said.sub);
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  // Plain HTTP only to this machine, for trying it out; everything else over TLS.
  const isHere = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(`${issuer}/`);
  const execute = isHere ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 });
}
