import { Binned } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

@Entity('__table__')
export class __Resource__Entity extends Binned {
  @Column('text') name: string;
}
