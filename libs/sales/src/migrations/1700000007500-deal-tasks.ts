import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities and tasks of a deal belong to the customer that the deal has, whoever changes it. */
export class DealTasks1700000007500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table activity add constraint activity_deal foreign key (deal_id) references deal');
    await runner.query('alter table task add constraint task_deal foreign key (deal_id) references deal');
    await runner.query(FOLLOW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger deal_customer_moved on deal');
    await runner.query('drop function deal_customer_moved()');
    await runner.query('alter table activity drop constraint activity_deal');
    await runner.query('alter table task drop constraint task_deal');
  }
}

const FOLLOW = `
create function deal_customer_moved() returns trigger language plpgsql as $fn$
begin
  update activity set customer_id = new.customer_id where deal_id = new.id and customer_id is distinct from new.customer_id;
  update task set customer_id = new.customer_id where deal_id = new.id and customer_id is distinct from new.customer_id;
  return null;
end
$fn$;
create trigger deal_customer_moved after update of customer_id on deal for each row
  when (old.customer_id is distinct from new.customer_id) execute function deal_customer_moved()`;
