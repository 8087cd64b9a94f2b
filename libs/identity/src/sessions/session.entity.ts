import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One browser that is signed in. Ended, the row is gone. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuid_v7()' }) id: string;
  @Column('uuid', { name: 'user_id' }) userId: string;
  @Column('bytea', { name: 'token_hash', select: false }) tokenHash: Buffer;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null;
  @Column('inet', { nullable: true }) ip: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' }) lastSeenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
