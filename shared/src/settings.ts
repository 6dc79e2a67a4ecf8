/** The project's settings and secrets, read from environment variables and checked once, at start. */
import { z } from 'zod';
import { passwordProblem } from './password.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  /** Folder for everything that is written at run time. */
  dataDir: string;
  /** Ports; 0 lets the system choose. */
  cmsPort: number;
  sitePort: number;
  publisherPort: number;
  /** The address that the servers listen on. */
  host: string;
  /** Origins, without a slash behind. */
  siteUrl: string;
  cmsUrl: string;
  previewUrl: string;
  /** Where cms and publisher reach each other; both default to this machine. */
  cmsInternalUrl: string;
  publisherUrl: string;
  /** The first administrator; generated when absent. */
  adminEmail?: string | undefined;
  adminPassword?: string | undefined;
  /** PostgreSQL; SQLite under `dataDir` when absent. */
  databaseUrl?: string | undefined;
  /** No mail when absent. */
  smtpUrl?: string | undefined;
  /** The sender of mails. */
  smtpFrom?: string | undefined;
  /** Folders under `dataDir` when absent. */
  s3?: S3Settings | undefined;
  /** The one host outside that pages may load a script from: the national measurement of visits. */
  measurementHost?: string | undefined;
  /** True unless `siteUrl` is on this machine itself; secrets then have no default. */
  production: boolean;
}

export interface S3Settings {
  bucket: string;
  /** Without a slash behind. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export const secretNames = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'PUBLISHER_TOKEN',
  'WAKE_SECRET',
  'PREVIEW_SECRET',
] as const;

export type SecretName = (typeof secretNames)[number];
export type Secrets = Record<SecretName, string>;

const shortestSecret = 32;

/** Everything that is wrong with the environment, for the operator; `problems` holds one sentence or two for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings have ${problems.length} problem(s):\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the settings; values are trimmed, empty ones count as absent. Throws a `SettingsError` with every problem. */
export function readSettings(env: Environment): Settings {
  const problems: string[] = [];
  const read = <T>(name: string, kind: Kind<T>) => readValue(env, name, kind, problems);
  // A port that is wrong clashes with no other: 0.
  const readPort = (name: string, usual: number) =>
    valueOf(env, name) === undefined ? usual : (read(name, port) ?? 0);

  const host = read('HOST', hostName) ?? '127.0.0.1';
  const ports = {
    CMS_PORT: readPort('CMS_PORT', 1337),
    SITE_PORT: readPort('SITE_PORT', 4321),
    PUBLISHER_PORT: readPort('PUBLISHER_PORT', 4322),
  };
  problems.push(...findSharedPorts(ports));

  const siteUrl = read('SITE_URL', origin) ?? `http://127.0.0.1:${ports.SITE_PORT}`;
  const settings: Settings = {
    dataDir: valueOf(env, 'DATA_DIR') ?? './data',
    cmsPort: ports.CMS_PORT,
    sitePort: ports.SITE_PORT,
    publisherPort: ports.PUBLISHER_PORT,
    host,
    siteUrl,
    cmsUrl: read('CMS_URL', origin) ?? `http://${reachable(host)}:${ports.CMS_PORT}`,
    previewUrl: read('PREVIEW_URL', origin) ?? `http://${reachable(host)}:${ports.PUBLISHER_PORT}`,
    cmsInternalUrl: read('CMS_INTERNAL_URL', origin) ?? `http://${reachable(host)}:${ports.CMS_PORT}`,
    publisherUrl: read('PUBLISHER_URL', origin) ?? `http://${reachable(host)}:${ports.PUBLISHER_PORT}`,
    adminEmail: read('ADMIN_EMAIL', email),
    adminPassword: readPassword(env, problems),
    databaseUrl: read('DATABASE_URL', postgresUrl),
    smtpUrl: read('SMTP_URL', smtpUrl),
    smtpFrom: read('SMTP_FROM', email),
    s3: readS3(env, problems),
    measurementHost: read('MEASUREMENT_HOST', outsideHost),
    production: !isLoopback(new URL(siteUrl).hostname),
  };

  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/**
 * Reads the secrets, as they are. In production all must be set, with at least 32 characters each, or a `SettingsError`
 * lists those that are not; elsewhere the absent ones are left out, to be generated.
 */
export function readSecrets(env: Environment, where: { production: true }): Secrets;
export function readSecrets(env: Environment, where: { production: boolean }): Partial<Secrets>;
export function readSecrets(env: Environment, { production }: { production: boolean }): Partial<Secrets> {
  const problems: string[] = [];
  const secrets: Partial<Secrets> = {};
  for (const name of secretNames) {
    const secret = valueOf(env, name);
    if (secret !== undefined) secrets[name] = secret;
    if (!production || (secret?.length ?? 0) >= shortestSecret) continue;
    const what = secret === undefined ? 'is not set' : `has only ${secret.length} characters`;
    problems.push(
      `${name} ${what}, and the site is public (SITE_URL is not on this machine). ` +
        `Set ${name} to at least ${shortestSecret} random characters, for example from: openssl rand -hex 32`,
    );
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return secrets;
}

/** How a value is checked, and what an operator is told about it. */
interface Kind<T> {
  schema: z.ZodType<T, string>;
  /** Completes "…, which is not …". */
  noun: string;
  /** Completes "Set NAME to …". */
  advice: string;
  /** Values that match may hold a secret and are not shown. */
  hidden?: RegExp;
}

const port: Kind<number> = {
  schema: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((number) => number <= 65535),
  noun: 'a port',
  advice: 'a whole number from 0 to 65535 (0: any free port), for example 8080',
};

const hostName: Kind<string> = {
  schema: z.union([z.string().regex(/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i), z.ipv6()]),
  noun: 'a host name or an IP address',
  advice: 'the address to listen on, without scheme and port, for example 127.0.0.1 or 0.0.0.0',
};

const outsideHost: Kind<string> = {
  schema: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  noun: 'a host name',
  advice: 'the host that serves the script, without scheme and path, for example do-luong.example.vn',
};

const origin: Kind<string> = {
  schema: z
    .string()
    .refine(isOrigin)
    .transform((text) => new URL(text).origin),
  noun: 'an http(s) address without user, path, query and fragment',
  advice: 'scheme, host and, if need be, port, for example https://sogddt.example.vn',
  hidden: /[@?]/,
};

const httpUrl: Kind<string> = {
  schema: z
    .string()
    .refine((text) => isHttpUrl(text) && !/[@?#]/.test(text))
    .transform((text) => text.replace(/\/+$/, '')),
  noun: 'an http(s) address without user, query and fragment',
  advice: 'the address of the storage service, for example https://s3.example.vn',
  hidden: /[@?]/,
};

const email: Kind<string> = {
  schema: z.email(),
  noun: 'an e-mail address',
  advice: 'an address such as quan-tri@example.vn, or leave it out to have one generated',
};

const postgresUrl: Kind<string> = {
  schema: z.string().refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)),
  noun: 'the address of a PostgreSQL database',
  advice: 'postgres://user:password@host:5432/database, or leave it out to use SQLite',
  hidden: /./,
};

const smtpUrl: Kind<string> = {
  schema: z.string().refine((text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text)),
  noun: 'the address of a mail server',
  advice: 'smtp://user:password@host:587 or smtps://user:password@host:465, or leave it out to send no mail',
  hidden: /./,
};

const bucket: Kind<string> = {
  schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  noun: 'the name of a bucket',
  advice: '3 to 63 small letters, digits, dots and hyphens',
};

const s3Names = ['S3_BUCKET', 'S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

function readS3(env: Environment, problems: string[]): S3Settings | undefined {
  const absent = s3Names.filter((name) => valueOf(env, name) === undefined);
  if (absent.length === s3Names.length) return undefined;
  for (const name of absent) {
    problems.push(
      `${name} is not set, but other S3 settings are. Set ${name} as well, or none of ${s3Names.join(', ')}.`,
    );
  }
  return {
    bucket: readValue(env, 'S3_BUCKET', bucket, problems) ?? '',
    endpoint: readValue(env, 'S3_ENDPOINT', httpUrl, problems) ?? '',
    region: valueOf(env, 'S3_REGION') ?? '',
    accessKeyId: valueOf(env, 'S3_ACCESS_KEY_ID') ?? '',
    secretAccessKey: valueOf(env, 'S3_SECRET_ACCESS_KEY') ?? '',
  };
}

function readPassword(env: Environment, problems: string[]): string | undefined {
  const password = valueOf(env, 'ADMIN_PASSWORD');
  const problem = password && passwordProblem(password);
  if (problem) {
    problems.push(
      `ADMIN_PASSWORD (not shown) would be refused. ${problem} Set ADMIN_PASSWORD anew, or leave it out to have one generated.`,
    );
  }
  return password;
}

/** The checked value, or undefined if it is absent or wrong; what is wrong joins the problems. */
function readValue<T>(env: Environment, name: string, kind: Kind<T>, problems: string[]): T | undefined {
  const text = valueOf(env, name);
  if (text === undefined) return undefined;
  const result = kind.schema.safeParse(text);
  if (result.success) return result.data;
  const what = kind.hidden?.test(text) ? `${name} (not shown) is` : `${name} is ${JSON.stringify(text)}, which is`;
  problems.push(`${what} not ${kind.noun}. Set ${name} to ${kind.advice}.`);
  return undefined;
}

function valueOf(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function findSharedPorts(ports: Record<string, number>): string[] {
  const byPort = Object.groupBy(Object.entries(ports), ([, number]) => String(number));
  return Object.entries(byPort).flatMap(([number, sharing = []]) => {
    if (number === '0' || sharing.length < 2) return [];
    const names = sharing.map(([name]) => name).join(' and ');
    return [`${names} share port ${number}. Set each to a port of its own, for example 1337, 4321 and 4322.`];
  });
}

function isOrigin(text: string): boolean {
  if (!isHttpUrl(text) || /[@?#]/.test(text)) return false;
  return new URL(text).pathname === '/';
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

/** Whether a URL's host name is this machine's own: localhost, 127.0.0.0/8 or ::1. */
function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])\.?$/.test(hostname);
}

/** The host as part of a URL on this machine; nobody can connect to "all addresses". */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
