import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one link by which a user may set a password: at first, or after forgetting it. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuid_v7()' }) id: string;
  @Column('uuid', { name: 'user_id' }) userId: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
}
