import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const databaseAddress = z.url({ protocol: /^postgres(ql)?$/ });

const addressBlock = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: 'Give addresses or blocks of them, such as 10.0.0.0/8, with commas between.',
});
const listOf = (each: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''))
    .pipe(z.array(each));

const environment = z.object({
  PORT: port.default(4000),
  NEWSROOM_PORT: port.default(4001),
  HOST: z.string().min(1).default('127.0.0.1'),
  READER_URL: webAddress.optional(),
  NEWSROOM_URL: webAddress.optional(),
  MASTHEAD_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: databaseAddress.optional(),
  READER_DATABASE_URL: databaseAddress.optional(),
  WEB_PROCESSES: z.coerce.number().int().min(1).max(256).default(availableParallelism()),
  MEDIA_S3_URL: webAddress.optional(),
  MEDIA_S3_REGION: z.string().min(1).default('us-east-1'),
  MEDIA_S3_KEY_ID: z.string().min(1).optional(),
  MEDIA_S3_SECRET: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(320).optional(),
  TRUSTED_PROXIES: listOf(addressBlock).default([]),
  REACHABLE_HOSTS: listOf(
    z
      .string()
      .regex(
        /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i,
        'Give hosts, such as pictures.example or 10.0.0.7:8080.',
      ),
  ).default([]),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).optional(),
  THEME: z.string().min(1).default('broadsheet'),
  GALLERY: z.enum(['on', 'off']).default('off'),
  OFFLINE_READING: z.enum(['on', 'off']).default('on'),
  STATISTICS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** A bucket of an S3-compatible service: its address with any prefix, and a key for it. */
interface BucketSettings {
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** All of a bucket's settings, or none. */
const settings = environment.superRefine((set, ctx) => {
  const names = ['MEDIA_S3_URL', 'MEDIA_S3_KEY_ID', 'MEDIA_S3_SECRET'] as const;
  const missing = names.filter((name) => set[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return;
  for (const name of missing) {
    ctx.addIssue({ code: 'custom', path: [name], message: `Set ${names.join(', ')} together, or none.` });
  }
});

/** Everything an owner can set, from the environment; each setting has a default. */
export interface Config {
  readonly port: number;
  readonly newsroomPort: number;
  readonly host: string;
  /** Origin of the reader site, without a slash at the end. */
  readonly readerUrl: string;
  readonly newsroomUrl: string;
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly readerDatabaseUrl: string | null;
  readonly webProcesses: number;
  /** A bucket for media; null: a folder of the data folder. */
  readonly mediaBucket: BucketSettings | null;
  readonly smtpUrl: string | null;
  /** Whom mail of the newsroom comes from, as a From header has it. */
  readonly mailFrom: string;
  /** Addresses and CIDR blocks of proxies in front of us, whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Hosts of the owner's own network (`name` or `name:port`) that pictures may be fetched from; elsewhere only public ones. */
  readonly reachableHosts: readonly string[];
  /** Single sign-on, or null. */
  readonly oidc: OidcConfig | null;
  /** A shipped theme's name, or the path of an owner's folder. */
  readonly theme: string;
  /** Whether /_gallery shows every component of the reader site, for those who change how it looks. */
  readonly hasGallery: boolean;
  /** Whether readers' devices may keep pages, to be read without a connection. */
  readonly hasOfflineReading: boolean;
  /** Whether views of stories are counted. */
  readonly countsViews: boolean;
  readonly logLevel: string;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

export type ConfigResult = { kind: 'config'; config: Config } | { kind: 'mistakes'; mistakes: string[] };

/** Reads the settings. An empty value counts as absent. Returns every mistake at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ConfigResult {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    return {
      kind: 'mistakes',
      mistakes: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const set = parsed.data;
  const oidc = readOidc(set);
  if (oidc === 'incomplete') {
    const mistakes = ['OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: set all three, or none.'];
    return { kind: 'mistakes', mistakes };
  }
  const shownHost = set.HOST === '0.0.0.0' || set.HOST === '::' ? 'localhost' : set.HOST;
  return {
    kind: 'config',
    config: Object.freeze({
      port: set.PORT,
      newsroomPort: set.NEWSROOM_PORT,
      host: set.HOST,
      readerUrl: set.READER_URL ?? `http://${shownHost}:${set.PORT}`,
      newsroomUrl: set.NEWSROOM_URL ?? `http://${shownHost}:${set.NEWSROOM_PORT}`,
      dataFolder: resolve(set.MASTHEAD_DATA),
      databaseUrl: set.DATABASE_URL ?? null,
      readerDatabaseUrl: set.READER_DATABASE_URL ?? null,
      webProcesses: set.WEB_PROCESSES,
      mediaBucket: bucketOf(set),
      smtpUrl: set.SMTP_URL ?? null,
      mailFrom: set.MAIL_FROM ?? `Masthead <newsroom@${mailHost(set.NEWSROOM_URL)}>`,
      trustedProxies: set.TRUSTED_PROXIES,
      reachableHosts: set.REACHABLE_HOSTS,
      oidc,
      theme: set.THEME,
      hasGallery: set.GALLERY === 'on',
      hasOfflineReading: set.OFFLINE_READING === 'on',
      countsViews: set.STATISTICS === 'on',
      logLevel: set.LOG_LEVEL,
    }),
  };
}

function bucketOf(set: z.infer<typeof environment>): BucketSettings | null {
  const { MEDIA_S3_URL: url, MEDIA_S3_REGION: region, MEDIA_S3_KEY_ID: keyId, MEDIA_S3_SECRET: secret } = set;
  return url && keyId && secret ? { url, region, keyId, secret } : null;
}

function readOidc(set: z.infer<typeof environment>): OidcConfig | 'incomplete' | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = set;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) return 'incomplete';
  return { issuer, clientId, clientSecret, name: set.OIDC_NAME ?? new URL(issuer).hostname };
}

function mailHost(newsroomUrl: string | undefined): string {
  return newsroomUrl === undefined ? 'localhost' : new URL(newsroomUrl).hostname;
}

/** The environment that processes of ours are given: the one we were. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}
