import { stateFromQuery, stateToQuery } from './listState';

const defaults = { defaultSort: '-updatedAt', defaultFilters: { status: 'open' } };

describe('the state of a list in its address', () => {
  it('stands at its defaults when the address says nothing', () => {
    expect(stateFromQuery({}, defaults)).toEqual({ sort: '-updatedAt', filters: { status: 'open' } });
    expect(stateToQuery(stateFromQuery({}, defaults), defaults, {})).toEqual({});
  });

  it('reads and writes filters as the API knows them', () => {
    const query = {
      sort: 'amount',
      'filter[ownerId]': 'me',
      'filter[amount][gte]': '100',
      'filter[amount][lte]': '900',
    };
    const state = stateFromQuery(query, defaults);
    expect(state).toEqual({ sort: 'amount', filters: { ownerId: 'me', amount: { gte: '100', lte: '900' } } });
    expect(stateToQuery(state, defaults, {})).toEqual(query);
  });

  it('remembers that the default filters were taken away', () => {
    const query = stateToQuery({ sort: '-updatedAt', filters: {} }, defaults, {});
    expect(query).toEqual({ all: '1' });
    expect(stateFromQuery(query, defaults).filters).toEqual({});
  });

  it('leaves the rest of the address alone', () => {
    const query = stateToQuery({ sort: 'name', filters: { status: 'open' } }, defaults, {
      open: 'deal:1',
      sort: '-x',
      'filter[gone]': '1',
    });
    expect(query).toEqual({ open: 'deal:1', sort: 'name' });
  });

  it('ignores what is no text', () => {
    expect(stateFromQuery({ 'filter[a]': ['1', '2'], sort: null }, defaults).filters).toEqual({ status: 'open' });
  });
});
