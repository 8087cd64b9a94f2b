import { parseTriggerFunction } from './tracked-tables';

describe('what a trigger function says of its table', () => {
  const body = (root: string) => `begin
    insert into change (a) select v_actor, 'contactPoint', 'customer', 'insert', n.id, ${root}, null,
      jsonb_strip_nulls(jsonb_build_object('customerId', n."customer_id", 'value', n."value")) ||
      case when n."extra" is null then '{}'::jsonb else jsonb_build_object('extra', n."extra") end from new_rows n;`;

  it('is its type, its root and its columns', () => {
    expect(parseTriggerFunction('change_of_contact_point', body('n."customer_id"'))).toEqual({
      table: 'contact_point',
      subjectType: 'contactPoint',
      rootType: 'customer',
      rootColumn: 'customer_id',
      floating: null,
      columns: [
        { key: 'customerId', name: 'customer_id' },
        { key: 'value', name: 'value' },
        { key: 'extra', name: 'extra' },
      ],
    });
  });

  it('may be that each row says itself where it stands', () => {
    const source = `select v_batch, 'task', case when n."subject_id" is null then 'task' else n."subject_type" end, 'insert', n.id,
      coalesce(n."subject_id", n.id), null, jsonb_build_object('title', n."title")`;
    expect(parseTriggerFunction('change_of_task', source)).toMatchObject({
      subjectType: 'task',
      rootType: 'task',
      rootColumn: null,
      floating: { column: 'subject_id', typeColumn: 'subject_type' },
    });
  });

  it('has no root column where the record is its own root', () => {
    expect(parseTriggerFunction('change_of_team', body('n.id'))?.rootColumn).toBeNull();
    expect(parseTriggerFunction('change_of_other', 'begin end')).toBeNull();
  });
});
