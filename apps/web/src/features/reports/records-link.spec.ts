import { recordsLink } from './records-link.ts';

describe('recordsLink', () => {
  it('puts the filter into the address as lists read it', () => {
    expect(
      recordsLink({
        list: 'deals',
        total: 3,
        filter: {
          stageKind: 'won',
          closedOn: { gte: '2026-01-01', lte: '2026-01-31' },
          pipelineId: 'p',
          ownerId: { empty: 'true' },
        },
      }),
    ).toEqual({
      path: '/deals',
      query: {
        view: 'list',
        pipeline: 'p',
        'filter[stageKind]': 'won',
        'filter[closedOn][gte]': '2026-01-01',
        'filter[closedOn][lte]': '2026-01-31',
        'filter[ownerId][empty]': 'true',
      },
    });
    expect(recordsLink({ list: 'customers', total: 3, filter: {} })).toEqual({
      path: '/customers',
      query: { all: '1' },
    });
  });
});
