import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers of a city are found through an index, however the city is spelt: case and accents apart, or a part of its name. */
export class AddressCity1700000005150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index address_city on address using gin (search_fold(city) gin_trgm_ops)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index address_city');
  }
}
