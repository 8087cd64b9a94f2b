import { systemActor } from '../actor/actor';
import { BadRequestError } from '../errors/app-error';
import { defineList } from './list-definition';
import { pageStatement } from './list-engine';
import { encodeCursor, parseListQuery } from './list-query';
import { ALWAYS } from './sql-condition';

const things = defineList({
  name: 'things',
  from: 'thing t',
  id: 't.id',
  alias: 't',
  columns: 't.*',
  item: 'to_json(t)',
  defaultSort: '-updatedAt',
  fields: {
    name: { sql: 't.name', type: 'text', sortable: true },
    amount: { sql: 't.amount', type: 'number', sortable: true, nullable: true },
    ownerId: { sql: 't.owner_id', type: 'uuid', user: true },
    roles: { sql: 't.roles', type: 'textArray' },
    updatedAt: { sql: 't.updated_at', type: 'datetime', sortable: true },
    secret: { sql: 't.secret', type: 'text', filterable: false },
  },
});

const me = '0190a0b0-0000-7000-8000-000000000001';
const parse = (raw: Record<string, unknown>) => parseListQuery(raw, things, systemActor('web', { userId: me }));

describe('parseListQuery', () => {
  it('turns filters into conditions with parameters, never text', () => {
    const { filters } = parse({
      'filter[amount][gte]': '10.5',
      'filter[ownerId]': 'me',
      'filter[roles][in]': 'customer,partner',
      'filter[name][contains]': "50%_o'r",
    });
    expect(filters).toEqual([
      { sql: 't.amount >= $$::numeric', params: ['10.5'] },
      { sql: 't.owner_id = $$::uuid', params: [me] },
      { sql: 't.roles && $$::text[]', params: [['customer', 'partner']] },
      { sql: 'search_fold(t.name) like search_fold($$)', params: ["%50\\%\\_o'r%"] },
    ]);
  });

  it.each([
    [{ 'filter[nope]': '1' }, 'unknown_field'],
    [{ 'filter[secret]': '1' }, 'unknown_field'],
    [{ 'filter[constructor]': '1' }, 'unknown_field'],
    [{ 'filter[amount]': 'many' }, 'bad_value'],
    [{ 'filter[amount][like]': '1' }, 'unknown_operator'],
    [{ 'filter[ownerId]': "x' or 1=1" }, 'bad_value'],
    [{ filter: 'x' }, 'unknown_parameter'],
    [{ sort: 'secret' }, 'unknown_field'],
    [{ limit: '0' }, 'bad_value'],
    [{ limit: '201' }, 'bad_value'],
    [{ cursor: 'rubbish' }, 'bad_cursor'],
  ])('refuses %j', (raw, code) => {
    expect(() => parse(raw)).toThrow(BadRequestError);
    expect(() => parse(raw)).toThrow(expect.objectContaining({ code }));
  });

  it('takes a cursor only for the sort it was made with', () => {
    const cursor = encodeCursor({ field: 'name', descending: false }, { value: 'Ł', id: me });
    expect(parse({ sort: 'name', cursor }).cursor).toEqual({ value: 'Ł', id: me });
    expect(() => parse({ sort: '-name', cursor })).toThrow(BadRequestError);
  });

  it('numbers every parameter of the statement', () => {
    const cursor = encodeCursor({ field: 'amount', descending: true }, { value: '5.00', id: me });
    const query = parse({ sort: '-amount', cursor, 'filter[name]': 'x', 'filter[amount][empty]': 'false' });
    const { sql, params } = pageStatement(things, query, ALWAYS);
    const used = new Set([...sql.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])));
    expect([...used].toSorted((a, b) => a - b)).toEqual(params.map((_, index) => index + 1));
    expect(sql).not.toContain('$$');
  });
});
