import { describe, expect, test } from 'vitest';
import { readSecrets, readSettings, secretNames, SettingsError } from './settings.ts';
import type { Environment, Settings } from './settings.ts';

const s3 = {
  S3_BUCKET: 'ban-tin',
  S3_ENDPOINT: 'https://s3.example.vn/storage/',
  S3_REGION: 'vn-1',
  S3_ACCESS_KEY_ID: 'AKIA1',
  S3_SECRET_ACCESS_KEY: 'hush-hush',
};

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

test('needs no variable at all', () => {
  expect(readSettings({})).toEqual({
    dataDir: './data',
    cmsPort: 1337,
    sitePort: 4321,
    publisherPort: 4322,
    host: '127.0.0.1',
    siteUrl: 'http://127.0.0.1:4321',
    cmsUrl: 'http://127.0.0.1:1337',
    cmsInternalUrl: 'http://127.0.0.1:1337',
    publisherUrl: 'http://127.0.0.1:4322',
    previewUrl: 'http://127.0.0.1:4322',
    production: false,
  });
});

test('takes empty variables as absent', () => {
  const names = ['DATA_DIR', 'CMS_PORT', 'HOST', 'SITE_URL', 'ADMIN_EMAIL', 'DATABASE_URL', 'SMTP_URL', 'S3_BUCKET'];
  expect(readSettings(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(readSettings({}));
});

test.each<[string, Environment, Partial<Settings>]>([
  [
    'ports',
    { CMS_PORT: '0', SITE_PORT: '0', PUBLISHER_PORT: '65535' },
    { cmsPort: 0, sitePort: 0, publisherPort: 65535 },
  ],
  [
    'local addresses from the ports',
    { CMS_PORT: '2000', SITE_PORT: '2001', PUBLISHER_PORT: '2002' },
    {
      siteUrl: 'http://127.0.0.1:2001',
      cmsUrl: 'http://127.0.0.1:2000',
      previewUrl: 'http://127.0.0.1:2002',
    },
  ],
  [
    'every address of the machine',
    { HOST: '0.0.0.0' },
    { host: '0.0.0.0', cmsUrl: 'http://127.0.0.1:1337', production: false },
  ],
  ['an IPv6 host', { HOST: '::1' }, { host: '::1', previewUrl: 'http://[::1]:4322' }],
  ['a public address', { SITE_URL: 'https://So.Example.vn/' }, { siteUrl: 'https://so.example.vn', production: true }],
  [
    'an address without its usual port',
    { SITE_URL: 'https://so.example.vn:443' },
    { siteUrl: 'https://so.example.vn' },
  ],
  ['a name in Vietnamese', { SITE_URL: 'http://sở.vn:8080' }, { siteUrl: 'http://xn--s-lym.vn:8080' }],
  [
    'an administrator',
    { ADMIN_EMAIL: 'a@example.vn', ADMIN_PASSWORD: 'Abcdefg1' },
    {
      adminEmail: 'a@example.vn',
      adminPassword: 'Abcdefg1',
    },
  ],
  ['a database', { DATABASE_URL: 'postgres://u:p@db/ban_tin' }, { databaseUrl: 'postgres://u:p@db/ban_tin' }],
  ['a database by the long name', { DATABASE_URL: 'postgresql://db' }, { databaseUrl: 'postgresql://db' }],
  ['mail', { SMTP_URL: 'smtps://u:p@mail.example.vn:465' }, { smtpUrl: 'smtps://u:p@mail.example.vn:465' }],
  ['a host for measurement', { MEASUREMENT_HOST: 'do-luong.example.vn' }, { measurementHost: 'do-luong.example.vn' }],
  ['a sender of mails', { SMTP_FROM: 'bien-tap@example.vn' }, { smtpFrom: 'bien-tap@example.vn' }],
  [
    'a bucket',
    s3,
    {
      s3: {
        bucket: 'ban-tin',
        endpoint: 'https://s3.example.vn/storage',
        region: 'vn-1',
        accessKeyId: 'AKIA1',
        secretAccessKey: 'hush-hush',
      },
    },
  ],
  ['stray white space', { DATA_DIR: ' /srv/data\r', CMS_PORT: ' 80 ' }, { dataDir: '/srv/data', cmsPort: 80 }],
])('reads %s', (_, env, expected) => {
  expect(readSettings(env)).toMatchObject(expected);
});

test.each([
  ['http://localhost:4321', false],
  ['http://site.localhost', false],
  ['http://127.1.2.3', false],
  ['http://[::1]:80', false],
  ['http://192.168.1.5', true],
  ['http://127.0.0.1.example.vn', true],
  ['http://localhost.example.vn', true],
  ['https://sogddt.example.vn', true],
])('with the site at %s, production is %s', (siteUrl, production) => {
  expect(readSettings({ SITE_URL: siteUrl }).production).toBe(production);
});

test.each<[string, string]>([
  ['CMS_PORT', 'abc'],
  ['CMS_PORT', '65536'],
  ['SITE_PORT', '-1'],
  ['PUBLISHER_PORT', '80.5'],
  ['PUBLISHER_PORT', '0x50'],
  ['HOST', 'localhost:80'],
  ['HOST', 'http://localhost'],
  ['SITE_URL', 'sogddt.example.vn'],
  ['SITE_URL', 'ftp://example.vn'],
  ['SITE_URL', 'https://example.vn/tin'],
  ['SITE_URL', 'https://example.vn/#'],
  ['SITE_URL', 'https:example.vn'],
  ['SITE_URL', 'javascript:alert(1)'],
  ['CMS_URL', 'https://example.vn/admin'],
  ['PREVIEW_URL', 'https://'],
  ['ADMIN_EMAIL', 'nobody'],
  ['S3_BUCKET', 'No Bucket'],
  ['S3_ENDPOINT', 's3.example.vn'],
])('refuses %s=%s, shows the value and says how to set it', (name, value) => {
  const problems = problemsOf(() => readSettings({ ...(name.startsWith('S3_') ? s3 : {}), [name]: value }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${name} is ${JSON.stringify(value)}, which is not `);
  expect(problems[0]).toContain(`Set ${name} to `);
});

test.each<[string, string]>([
  ['SITE_URL', 'https://admin:hush-hush@example.vn'],
  ['SITE_URL', 'https://example.vn/?token=hush-hush'],
  ['CMS_URL', 'https://hush-hush@example.vn'],
  ['ADMIN_PASSWORD', 'hush-hush'],
  ['DATABASE_URL', 'mysql://u:hush-hush@db/ban_tin'],
  ['DATABASE_URL', 'hush-hush'],
  ['SMTP_URL', 'mail://u:hush-hush@host'],
  ['SMTP_URL', 'smtp:///hush-hush'],
  ['S3_ENDPOINT', 'https://u:hush-hush@s3.example.vn'],
])('refuses %s without showing a secret', (name, value) => {
  const problems = problemsOf(() => readSettings({ ...(name.startsWith('S3_') ? s3 : {}), [name]: value }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${name} (not shown) `);
  expect(problems[0]).toContain(`Set ${name} `);
  expect(problems[0]).not.toContain('hush-hush');
});

test('says what a password lacks', () => {
  expect(problemsOf(() => readSettings({ ADMIN_PASSWORD: 'abcdefgh' }))[0]).toContain(
    'a capital letter A–Z and a digit',
  );
});

describe('ports', () => {
  test('must differ', () => {
    const problems = problemsOf(() => readSettings({ CMS_PORT: '4321' }));
    expect(problems).toEqual([
      'CMS_PORT and SITE_PORT share port 4321. Set each to a port of its own, for example 1337, 4321 and 4322.',
    ]);
  });

  test('that are wrong clash with none', () => {
    expect(problemsOf(() => readSettings({ CMS_PORT: 'abc', SITE_PORT: '1337' }))).toHaveLength(1);
  });
});

test('asks for all of the S3 settings or none', () => {
  const problems = problemsOf(() => readSettings({ S3_BUCKET: 'ban-tin', S3_REGION: 'vn-1' }));
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'S3_ENDPOINT',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
  ]);
});

test('lists every problem at once, in one message', () => {
  const read = () =>
    readSettings({
      CMS_PORT: 'abc',
      SITE_PORT: '4322',
      SITE_URL: 'x',
      ADMIN_EMAIL: 'x',
      ADMIN_PASSWORD: 'x',
      DATABASE_URL: 'x',
      S3_BUCKET: 'x',
    });
  const problems = problemsOf(read);
  expect(problems).toHaveLength(11);
  expect(read).toThrow(SettingsError);
  for (const problem of problems) expect(read).toThrow(problem);
});

describe('secrets', () => {
  const all = Object.fromEntries(secretNames.map((name, index) => [name, `${index}`.repeat(32)]));

  test('are read as they are', () => {
    expect(readSecrets(all, { production: true })).toEqual(all);
    expect(readSecrets({ ...all, OTHER: 'x' }, { production: false })).toEqual(all);
  });

  test('may be absent or short on this machine', () => {
    expect(readSecrets({ WAKE_SECRET: 'short', APP_KEYS: '' }, { production: false })).toEqual({
      WAKE_SECRET: 'short',
    });
  });

  test('must all be set in production', () => {
    const problems = problemsOf(() => readSecrets({}, { production: true }));
    expect(problems).toHaveLength(secretNames.length);
    secretNames.forEach((name, index) => expect(problems[index]).toContain(`${name} is not set`));
  });

  test('must be long in production, and are never shown', () => {
    const problems = problemsOf(() => readSecrets({ ...all, WAKE_SECRET: 'hush-hush' }, { production: true }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('WAKE_SECRET has only 9 characters');
    expect(problems[0]).toContain('openssl rand -hex 32');
    expect(problems[0]).not.toContain('hush-hush');
  });
});
