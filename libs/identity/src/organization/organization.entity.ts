import { type Locale, Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

/** The company that runs this installation: one row. */
@Entity('organization')
export class OrganizationEntity extends Recorded {
  @Column('text') name: string;
  @Column('text') locale: Locale;
  @Column('text') currency: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text') country: string;
}
