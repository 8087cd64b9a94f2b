import { decideMove, type MovingDeal, todayIn } from './move-rules';

const today = '2026-11-22';
const open: MovingDeal = { stageId: 'a', stageKind: 'open', closedOn: null, closeReason: null };
const won: MovingDeal = { stageId: 'w', stageKind: 'won', closedOn: '2026-03-01', closeReason: null };
const lost: MovingDeal = { stageId: 'l', stageKind: 'lost', closedOn: '2026-03-01', closeReason: 'Too expensive' };
const to = (kind: 'open' | 'won' | 'lost') => ({ id: `to-${kind}`, kind });

describe('decideMove', () => {
  it('leaves the next step alone between open stages unless one is given', () => {
    expect(decideMove(open, to('open'), { stageId: 'x' }, today)).toEqual({
      stageId: 'to-open',
      closedOn: null,
      closeReason: null,
    });
    expect(
      decideMove(open, to('open'), { stageId: 'x', nextStep: 'call', nextStepAt: '2026-11-23T10:00:00Z' }, today),
    ).toMatchObject({
      nextStep: 'call',
      nextStepAt: '2026-11-23T10:00:00Z',
    });
  });

  it('takes a blank next step as none', () => {
    expect(decideMove(open, to('open'), { stageId: 'x', nextStep: '  ' }, today)).toMatchObject({
      nextStep: null,
      nextStepAt: null,
    });
  });

  it('closes a won deal today, or on the day told, and has nothing left to do', () => {
    expect(decideMove(open, to('won'), { stageId: 'x' }, today)).toEqual({
      stageId: 'to-won',
      closedOn: today,
      closeReason: null,
      nextStep: null,
      nextStepAt: null,
    });
    expect(decideMove(open, to('won'), { stageId: 'x', closedOn: '2026-11-20' }, today)).toMatchObject({
      closedOn: '2026-11-20',
    });
  });

  it('wants a reason for a lost deal', () => {
    expect(decideMove(open, to('lost'), { stageId: 'x', closeReason: ' ' }, today)).toEqual([
      expect.objectContaining({ pointer: '/closeReason', code: 'reason_required' }),
    ]);
    expect(decideMove(open, to('lost'), { stageId: 'x', closeReason: 'No budget' }, today)).toMatchObject({
      closeReason: 'No budget',
    });
  });

  it('keeps day and reason between lost stages, and asks anew from won to lost', () => {
    expect(decideMove(lost, to('lost'), { stageId: 'x' }, today)).toMatchObject({
      closedOn: '2026-03-01',
      closeReason: 'Too expensive',
    });
    expect(decideMove(won, to('lost'), { stageId: 'x' }, today)).toEqual([
      expect.objectContaining({ code: 'reason_required' }),
    ]);
    expect(decideMove(lost, to('won'), { stageId: 'x' }, today)).toMatchObject({ closedOn: today, closeReason: null });
  });

  it('forgets day and reason of a deal that is reopened', () => {
    expect(decideMove(lost, to('open'), { stageId: 'x' }, today)).toEqual({
      stageId: 'to-open',
      closedOn: null,
      closeReason: null,
    });
  });

  it('refuses a day of closing in the future, or for an open deal, and a time without a step', () => {
    const codes = (result: unknown) => (result as { code: string }[]).map(({ code }) => code);
    expect(codes(decideMove(open, to('won'), { stageId: 'x', closedOn: '2026-11-23' }, today))).toEqual(['in_future']);
    expect(codes(decideMove(open, to('open'), { stageId: 'x', closedOn: '2026-11-20' }, today))).toEqual([
      'not_closed',
    ]);
    expect(codes(decideMove(open, to('open'), { stageId: 'x', nextStepAt: '2026-11-23T10:00:00Z' }, today))).toEqual([
      'required',
    ]);
  });
});

describe('todayIn', () => {
  it('is the day where the actor is', () => {
    const instant = new Date('2026-11-22T22:30:00Z');
    expect(todayIn('Europe/Chisinau', instant)).toBe('2026-11-23');
    expect(todayIn('America/New_York', instant)).toBe('2026-11-22');
  });
});
