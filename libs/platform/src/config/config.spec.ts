import { ConfigError, loadConfig } from './config';

const good = {
  DATABASE_URL: 'postgres://a@localhost/b',
  REDIS_URL: 'redis://localhost',
  SECRET_KEY: 'f'.repeat(64),
};

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('loadConfig', () => {
  it('takes sensible values for what is not said', () => {
    const config = loadConfig(good);
    expect(config.port).toBe(3000);
    expect(config.trustProxy).toBe(false);
    expect(config.secretKey).toHaveLength(32);
  });

  it('knows the mail server of the house, or says what is missing', () => {
    const { houseMail, mailAllowPrivateHosts } = loadConfig({
      ...good,
      SMTP_URL: 'smtps://u:p@mail.example.com',
      MAIL_FROM: 'Acme <crm@acme.example>',
    });
    expect(houseMail).toMatchObject({ server: { host: 'mail.example.com' }, from: { address: 'crm@acme.example' } });
    expect(mailAllowPrivateHosts).toBe(false);
    expect(loadConfig(good).houseMail).toBeUndefined();
    expect(problemsOf({ ...good, SMTP_URL: 'smtp://x' }).join()).toMatch(/MAIL_FROM/);
    expect(problemsOf({ ...good, MAIL_FROM: 'a@b.example' }).join()).toMatch(/SMTP_URL/);
    expect(problemsOf({ ...good, SMTP_URL: 'mail.example.com', MAIL_FROM: 'nobody' })).toHaveLength(2);
  });

  it('names every problem at once, in words', () => {
    const problems = problemsOf({ PORT: 'eighty', SECRET_KEY: 'changeme', DATABASE_URL: 'mysql://x' });
    expect(problems).toHaveLength(4);
    expect(problems.join('\n')).toMatch(/PORT is "eighty".*whole number/);
    expect(problems.join('\n')).toMatch(/SECRET_KEY is a placeholder/);
    expect(problems.join('\n')).toMatch(/REDIS_URL is not set/);
  });

  it('wants a password with the administrator', () => {
    expect(problemsOf({ ...good, ADMIN_EMAIL: 'a@b.c' })).toEqual([
      'ADMIN_EMAIL is set without ADMIN_PASSWORD or ADMIN_PASSWORD_FILE.',
    ]);
    expect(problemsOf({ ...good, ADMIN_PASSWORD_FILE: '/nowhere/at/all' })[0]).toMatch(/cannot be read/);
  });

  it('keeps files on the disk unless all of S3 is set', () => {
    expect(loadConfig(good).files).toMatchObject({ s3: null, maxBytes: 50 * 1024 * 1024, macros: 'refuse' });
    expect(problemsOf({ ...good, FILES_S3_ENDPOINT: 'minio:9000', FILES_S3_BUCKET: 'atrium' })).toEqual([
      'Files are to lie in S3, but FILES_S3_KEY, FILES_S3_SECRET are not set.',
      'FILES_S3_ENDPOINT is not an address that begins with https:// or http://.',
    ]);
    expect(problemsOf({ ...good, FILES_MAX_MB: '0' })[0]).toMatch(/FILES_MAX_MB is "0"/);
    expect(
      loadConfig({ ...good, FILES_S3_BUCKET: 'b', FILES_S3_KEY: 'k', FILES_S3_SECRET: 's' }).files.s3,
    ).toMatchObject({ bucket: 'b', region: 'us-east-1', prefix: '' });
  });
});
