import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

/** A key by which a program acts for its owner, within a role. Only its hash is kept. */
@Entity('api_key')
export class ApiKeyEntity extends Recorded {
  @Column('uuid', { name: 'user_id' }) userId: string;
  @Column('uuid', { name: 'role_id' }) roleId: string;
  @Column('text') name: string;
  /** The first characters, by which people tell their keys apart. */
  @Column('text') prefix: string;
  @Column('bytea', { name: 'key_hash', select: false }) keyHash: Buffer;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
}
