import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Env, type FileSettings, readFileSettings } from './file-settings';
import type { MailAddress, SmtpServer } from '../mail/mail';
import { parseMailFrom, parseSmtpUrl } from '../mail/mail-settings';

/** A mistake in the settings, in words an administrator can act on. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`Atrium cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** The settings of this process, read once from the environment and validated. */
export class Config {
  port: number;
  host: string;
  databaseUrl: string;
  databasePoolSize: number;
  redisUrl: string;
  dataDir: string;
  /** The address people type; used in links and to decide whether cookies are Secure. Empty: whatever the request says. */
  publicUrl: string;
  /** Key material for encryption at rest; at least 32 bytes. */
  secretKey: Buffer;
  logLevel: string;
  trustProxy: boolean;
  adminEmail?: string;
  adminPassword?: string;
  /** Token a metrics scraper sends; without it metrics answer only to this machine. */
  metricsToken?: string;
  /** Tests and journeys only: a file with the seconds by which the clock of this program is moved. */
  clockFile: string;
  /** Folder of the built single-page application; empty when something else serves it. */
  webDist: string;
  /** Where uploaded files lie and how much of them is taken. */
  files: FileSettings;
  /** Mail server and sender for the letters of the house itself, where no sender account is marked for them. */
  houseMail?: { server: SmtpServer; from: MailAddress };
  /** Whether mail servers that people enter may lie in the company's own network. */
  mailAllowPrivateHosts: boolean;
  version: string;
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const placeholders = /^(changeme|change-me|secret|password|example|placeholder|xxx+|todo)/i;

/** Reads and checks the environment. Throws a ConfigError that names every problem at once. */
export function loadConfig(env: Env = process.env): Config {
  const problems: string[] = [];
  const config = new Config();
  config.port = integer(env, 'PORT', 3000, 0, 65535, problems);
  config.host = env.HOST || '0.0.0.0';
  config.databaseUrl = url(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], problems);
  config.databasePoolSize = integer(env, 'DATABASE_POOL_SIZE', 20, 2, 200, problems);
  config.redisUrl = url(env, 'REDIS_URL', ['redis:', 'rediss:'], problems);
  config.dataDir = resolve(env.DATA_DIR || '.data');
  config.publicUrl = env.PUBLIC_URL ? url(env, 'PUBLIC_URL', ['http:', 'https:'], problems).replace(/\/+$/, '') : '';
  config.secretKey = secret(env, problems);
  config.logLevel = oneOf(env, 'LOG_LEVEL', 'info', levels, problems);
  config.trustProxy = oneOf(env, 'TRUST_PROXY', 'false', ['true', 'false'], problems) === 'true';
  config.metricsToken = env.METRICS_TOKEN || undefined;
  config.clockFile = env.CLOCK_FILE ? resolve(env.CLOCK_FILE) : '';
  if (config.clockFile && env.NODE_ENV === 'production')
    problems.push('CLOCK_FILE moves the clock and is for tests only; it is refused with NODE_ENV=production.');
  config.webDist = env.WEB_DIST ? resolve(env.WEB_DIST) : '';
  config.version = env.ATRIUM_VERSION || '0.1.0';
  config.files = readFileSettings(env, config.dataDir, { integer, oneOf }, problems);
  config.mailAllowPrivateHosts =
    oneOf(env, 'MAIL_ALLOW_PRIVATE_HOSTS', 'false', ['true', 'false'], problems) === 'true';
  readHouseMail(env, config, problems);
  readAdministrator(env, config, problems);
  if (problems.length) throw new ConfigError(problems);
  return config;
}

function integer(env: Env, name: string, fallback: number, min: number, max: number, problems: string[]): number {
  const raw = env[name];
  if (raw === undefined || raw === '') return fallback;
  const value = Number(raw);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  problems.push(`${name} is "${raw}"; it must be a whole number from ${min} to ${max}.`);
  return fallback;
}

function oneOf(env: Env, name: string, fallback: string, allowed: string[], problems: string[]): string {
  const value = env[name] || fallback;
  if (allowed.includes(value)) return value;
  problems.push(`${name} is "${value}"; it must be one of ${allowed.join(', ')}.`);
  return fallback;
}

function url(env: Env, name: string, protocols: string[], problems: string[]): string {
  const raw = env[name];
  if (!raw) {
    problems.push(`${name} is not set; it must be an address that begins with ${protocols[0]}//.`);
    return '';
  }
  if (URL.canParse(raw) && protocols.includes(new URL(raw).protocol)) return raw;
  problems.push(`${name} is not an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
  return '';
}

function secret(env: Env, problems: string[]): Buffer {
  const raw = env.SECRET_KEY ?? '';
  if (placeholders.test(raw))
    problems.push('SECRET_KEY is a placeholder; make a real one with "openssl rand -hex 32".');
  else if (raw.length < 32)
    problems.push('SECRET_KEY must have at least 32 characters; make one with "openssl rand -hex 32".');
  return createHash('sha256').update(raw).digest();
}

function readAdministrator(env: Env, config: Config, problems: string[]): void {
  config.adminEmail = env.ADMIN_EMAIL || undefined;
  config.adminPassword = env.ADMIN_PASSWORD || undefined;
  if (env.ADMIN_PASSWORD_FILE) {
    try {
      config.adminPassword = readFileSync(env.ADMIN_PASSWORD_FILE, 'utf8').replace(/\r?\n$/, '');
    } catch {
      problems.push(`ADMIN_PASSWORD_FILE names "${env.ADMIN_PASSWORD_FILE}", which cannot be read.`);
    }
  }
  if (config.adminEmail && !config.adminPassword)
    problems.push('ADMIN_EMAIL is set without ADMIN_PASSWORD or ADMIN_PASSWORD_FILE.');
}

function readHouseMail(env: Env, config: Config, problems: string[]): void {
  if (!env.SMTP_URL && !env.MAIL_FROM) return;
  const server = env.SMTP_URL ? parseSmtpUrl(env.SMTP_URL) : null;
  const from = env.MAIL_FROM ? parseMailFrom(env.MAIL_FROM) : null;
  if (!env.SMTP_URL) problems.push('MAIL_FROM is set without SMTP_URL, the mail server that letters go through.');
  else if (!server)
    problems.push(
      'SMTP_URL is not the address of a mail server such as "smtps://user:password@mail.example.com" or "smtp://localhost:25?security=none".',
    );
  if (!env.MAIL_FROM) problems.push('SMTP_URL is set without MAIL_FROM, the address that letters come from.');
  else if (!from) problems.push(`MAIL_FROM is "${env.MAIL_FROM}"; write it like "Acme <crm@acme.example>".`);
  if (server && from) config.houseMail = { server, from };
}
