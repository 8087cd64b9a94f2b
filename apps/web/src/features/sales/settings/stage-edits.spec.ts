import {
  moveDraft,
  newDraft,
  removedStages,
  type StageDraft,
  toDraft,
  toStages,
} from '#web/features/sales/settings/stage-edits.ts';
import type { Pipeline, Stage } from '#web/features/sales/types.ts';

const stage = (id: string, kind: Stage['kind'], color: string): Stage => ({
  id,
  name: id,
  kind,
  probability: 10,
  daysLimit: 7,
  color,
});
const stages = [
  stage('a', 'open', 'blue'),
  stage('b', 'open', 'cyan'),
  stage('w', 'won', 'won'),
  stage('l', 'lost', 'lost'),
];
const drafts = (): StageDraft[] => stages.map(toDraft);

describe('stages while they are edited', () => {
  it('come back as they were', () => {
    expect(toStages(drafts())).toEqual([
      { id: 'a', name: 'a', kind: 'open', color: 'blue', probability: 10, daysLimit: 7 },
      { id: 'b', name: 'b', kind: 'open', color: 'cyan', probability: 10, daysLimit: 7 },
      { id: 'w', name: 'w', kind: 'won', color: 'won' },
      { id: 'l', name: 'l', kind: 'lost', color: 'lost' },
    ]);
  });

  it('leave out numbers that are none, and a limit of nothing', () => {
    const [first] = drafts() as [StageDraft];
    expect(toStages([{ ...first, probability: 'much', daysLimit: '' }])).toEqual([
      { id: 'a', name: 'a', kind: 'open', color: 'blue', daysLimit: null },
    ]);
    expect(toStages([{ ...first, probability: '250', daysLimit: '0' }])).toMatchObject([
      { probability: 100, daysLimit: null },
    ]);
  });

  it('get a colour of their own', () => {
    expect(newDraft(drafts(), 'Trial')).toMatchObject({ id: null, name: 'Trial', kind: 'open', color: 'teal' });
  });

  it('change places only with their like', () => {
    expect(moveDraft(drafts(), 0, 1).map(({ key }) => key)).toEqual(['b', 'a', 'w', 'l']);
    expect(moveDraft(drafts(), 1, 1).map(({ key }) => key)).toEqual(['a', 'b', 'w', 'l']);
    expect(moveDraft(drafts(), 0, -1).map(({ key }) => key)).toEqual(['a', 'b', 'w', 'l']);
  });

  it('know which would be gone', () => {
    const pipeline = { stages } as Pipeline;
    expect(removedStages(pipeline, drafts().slice(1)).map(({ id }) => id)).toEqual(['a']);
  });
});
