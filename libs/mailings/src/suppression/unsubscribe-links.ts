import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretBox } from '@atrium/platform';

const SEAL_BYTES = 15;

/** Signed links out of a letter. They say nothing: a recipient's number and a seal over it. */
@Injectable()
export class UnsubscribeLinks {
  private readonly key: Buffer;

  constructor(secrets: SecretBox) {
    this.key = secrets.key('mailings.unsubscribe');
  }

  link(base: string, recipientId: string): string {
    return `${base}/api/v1/unsubscribe/${this.token(recipientId)}`;
  }

  token(recipientId: string): string {
    const id = Buffer.from(recipientId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.seal(id)]).toString('base64url');
  }

  /** The recipient, or null when the link was not made here. */
  open(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 16 + SEAL_BYTES || bytes.toString('base64url') !== token) return null;
    const id = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), this.seal(id))) return null;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private seal(id: Buffer): Buffer {
    return createHmac('sha256', this.key).update(id).digest().subarray(0, SEAL_BYTES);
  }
}
