import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';

const VERSION = 'v1';

/** Keeps secrets encrypted at rest (AES-256-GCM). The purpose is part of the key: what one module sealed another cannot open. */
@Injectable()
export class SecretBox {
  constructor(private readonly config: Config) {}

  /** Text to store: `v1.<nonce>.<tag>.<sealed>`, base64url. */
  seal(purpose: string, secret: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce);
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return [VERSION, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
  }

  /** Throws when the text was not sealed with this installation's SECRET_KEY for this purpose. */
  open(purpose: string, stored: string): string {
    const [version, nonce, tag, sealed] = stored.split('.');
    if (version !== VERSION || !nonce || !tag || sealed === undefined) throw new Error('Not a sealed secret.');
    const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), Buffer.from(nonce, 'base64url'));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8');
  }

  /** A key for keyed hashes (signed links, seals) that never leaves the process. */
  key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.secretKey, '', `atrium/${purpose}`, 32));
  }
}
