import {
  addPage,
  type Board,
  daysInStage,
  findDeal,
  moveDeal,
  putDeal,
} from '#web/features/sales/board/board-state.ts';
import { addMoney, share } from '#web/features/sales/money-sums.ts';
import type { Deal } from '#web/features/sales/types.ts';

const deal = (id: string, stageId: string, amount: string | null, currency = 'EUR'): Deal =>
  ({
    id,
    version: 1,
    name: id,
    stage: { id: stageId, name: stageId, kind: 'open', color: 'blue', daysLimit: 7 },
    amount: amount === null ? null : { amount, currency },
    stageEnteredAt: '2026-11-10T12:00:00Z',
    deletedAt: null,
  }) as Deal;

const chance = (stageId: string): number => ({ new: 10, offer: 50 })[stageId] ?? 0;

const board = (): Board => ({
  pipelineId: 'p',
  columns: [
    {
      stageId: 'new',
      count: 40,
      sums: [{ amount: '1000.10', currency: 'EUR' }],
      weighted: [{ amount: '100.01', currency: 'EUR' }],
      items: [deal('a', 'new', '100.05'), deal('b', 'new', null), deal('c', 'new', '5', 'USD')],
      nextCursor: 'next',
    },
    { stageId: 'offer', count: 0, sums: [], weighted: [], items: [], nextCursor: null },
  ],
});

describe('moveDeal', () => {
  it('takes count, sum and weighted sum along', () => {
    const [from, to] = moveDeal(board(), deal('a', 'offer', '100.05'), 0, chance).columns;
    expect(from).toMatchObject({
      count: 39,
      sums: [{ amount: '900.05', currency: 'EUR' }],
      weighted: [{ amount: '90.00', currency: 'EUR' }],
    });
    expect(to).toMatchObject({
      count: 1,
      sums: [{ amount: '100.05', currency: 'EUR' }],
      weighted: [{ amount: '50.03', currency: 'EUR' }],
    });
    expect(to?.items.map(({ id }) => id)).toEqual(['a']);
  });

  it('takes a deal off the board when its new stage has no column', () => {
    const next = moveDeal(board(), deal('a', 'won', '100.05'), 0, chance);
    expect(findDeal(next, 'a')).toBeNull();
    expect(next.columns[0]?.count).toBe(39);
  });

  it('leaves the board alone for a deal that is not on it or stays', () => {
    const before = board();
    expect(moveDeal(before, deal('z', 'offer', null), 0, chance)).toBe(before);
    expect(moveDeal(before, deal('a', 'new', '100.05'), 2, chance)).toBe(before);
  });
});

describe('putDeal', () => {
  it('shows new values in place', () => {
    const next = putDeal(board(), { ...deal('b', 'new', '50'), name: 'B' }, chance);
    expect(next.columns[0]?.items.map(({ name }) => name)).toEqual(['a', 'B', 'c']);
    expect(next.columns[0]).toMatchObject({ count: 40, sums: [{ amount: '1050.10', currency: 'EUR' }] });
  });

  it('moves a deal whose stage has changed, and drops one that was thrown away', () => {
    expect(putDeal(board(), deal('a', 'offer', '100.05'), chance).columns.map(({ count }) => count)).toEqual([39, 1]);
    expect(
      putDeal(board(), { ...deal('a', 'new', '100.05'), deletedAt: 'now' }, chance).columns.map(({ count }) => count),
    ).toEqual([39, 0]);
  });
});

describe('addPage', () => {
  it('adds what is not there yet', () => {
    const next = addPage(board(), 'new', {
      items: [deal('c', 'new', '5', 'USD'), deal('d', 'new', '1')],
      nextCursor: null,
    });
    expect(next.columns[0]?.items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(next.columns[0]?.nextCursor).toBeNull();
  });
});

describe('money', () => {
  it('is added per currency to the cent', () => {
    expect(addMoney([{ amount: '0.10', currency: 'EUR' }], { amount: '0.2', currency: 'EUR' })).toEqual([
      { amount: '0.30', currency: 'EUR' },
    ]);
    expect(addMoney([{ amount: '0.10', currency: 'EUR' }], { amount: '7', currency: 'USD' }, -1)).toEqual([
      { amount: '0.10', currency: 'EUR' },
      { amount: '-7.00', currency: 'USD' },
    ]);
    expect(addMoney([{ amount: '-7.00', currency: 'USD' }], { amount: '7.05', currency: 'USD' })).toEqual([
      { amount: '0.05', currency: 'USD' },
    ]);
    expect(share({ amount: '99999999999999.99', currency: 'EUR' }, 50)).toEqual({
      amount: '50000000000000.00',
      currency: 'EUR',
    });
    expect(share(null, 50)).toBeNull();
  });
});

describe('daysInStage', () => {
  it('counts whole days and minds the limit', () => {
    const one = deal('a', 'new', null);
    expect(daysInStage(one, new Date('2026-11-17T12:00:00Z'))).toEqual({ days: 7, late: false });
    expect(daysInStage(one, new Date('2026-11-18T12:00:00Z'))).toEqual({ days: 8, late: true });
    expect(
      daysInStage({ ...one, stage: { ...one.stage, daysLimit: null } }, new Date('2027-11-18T12:00:00Z')).late,
    ).toBe(false);
    expect(daysInStage(one, new Date('2026-11-09T12:00:00Z'))).toEqual({ days: 0, late: false });
  });
});
