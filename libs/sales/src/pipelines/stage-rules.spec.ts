import { fold } from '@atrium/records';
import { planStages, stageErrors } from './stage-rules';

describe('planStages', () => {
  it('puts open stages first, then won, then lost, and keeps the order within', () => {
    const plan = planStages([
      { name: 'Lost', kind: 'lost' },
      { name: 'New', kind: 'open' },
      { name: 'Won', kind: 'won' },
      { name: 'Offer', kind: 'open' },
    ]);
    expect(plan.map((stage) => stage.name)).toEqual(['New', 'Offer', 'Won', 'Lost']);
    expect(plan.map((stage) => stage.position)).toEqual([0, 1, 2, 3]);
  });

  it('fills in chances that rise, and fixes those of the ends', () => {
    const plan = planStages([
      { name: 'A', kind: 'open' },
      { name: 'B', kind: 'open', probability: 7 },
      { name: 'C', kind: 'open' },
      { name: 'Won', kind: 'won', probability: 50 },
      { name: 'Lost', kind: 'lost', probability: 50 },
    ]);
    expect(plan.map((stage) => stage.probability)).toEqual([25, 7, 75, 100, 0]);
  });

  it('gives the ends their colours and no limit of days', () => {
    const plan = planStages([
      { name: 'A', kind: 'open', daysLimit: 3 },
      { name: 'W', kind: 'won', daysLimit: 3 },
      { name: 'L', kind: 'lost' },
    ]);
    expect(plan.map(({ color, daysLimit }) => [color, daysLimit])).toEqual([
      ['blue', 3],
      ['won', null],
      ['lost', null],
    ]);
  });
});

describe('stageErrors', () => {
  it('names the kinds that are missing', () => {
    expect(stageErrors([{ name: 'A', kind: 'open' }], fold).map((error) => error.params)).toEqual([
      { kind: 'won' },
      { kind: 'lost' },
    ]);
  });

  it('refuses names that differ only in case or accents', () => {
    const errors = stageErrors(
      [
        { name: 'Ofertă', kind: 'open' },
        { name: 'OFERTA', kind: 'open' },
        { name: 'W', kind: 'won' },
        { name: 'L', kind: 'lost' },
      ],
      fold,
    );
    expect(errors).toEqual([expect.objectContaining({ pointer: '/stages/1/name', code: 'name_taken' })]);
  });
});
