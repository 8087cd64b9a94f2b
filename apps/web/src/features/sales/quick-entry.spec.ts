import { contactOf, quickEntry } from '#web/features/sales/quick-entry.ts';

const empty = { customer: null, person: '', contact: '', name: '', amount: null, productId: null, stageId: null };
const noStep = { text: '', at: null };

describe('quickEntry', () => {
  it('makes a company, a person in it and a deal', () => {
    const input = {
      ...empty,
      customer: { id: 'new:Mobila', label: 'Mobila' },
      person: 'Ana',
      contact: '+373 22 1',
      amount: { amount: '5', currency: 'EUR' },
    };
    expect(quickEntry(input, { text: 'call', at: '2026-11-23T08:00:00Z' }, 'p')).toEqual({
      company: { name: 'Mobila' },
      person: { name: 'Ana', contactPoints: [{ kind: 'phone', value: '+373 22 1' }] },
      deal: {
        name: 'Mobila',
        amount: { amount: '5', currency: 'EUR' },
        pipelineId: 'p',
        nextStep: 'call',
        nextStepAt: '2026-11-23T08:00:00Z',
      },
    });
  });

  it('gives the contact to the company when there is no person, and the deal to the person when there is no company', () => {
    expect(quickEntry({ ...empty, customer: { id: 'new:M', label: 'M' }, contact: 'a@b.c' }, noStep, null)).toEqual({
      company: { name: 'M', contactPoints: [{ kind: 'email', value: 'a@b.c' }] },
      deal: { name: 'M' },
    });
    expect(quickEntry({ ...empty, person: 'Ion', name: 'Table', stageId: 's' }, noStep, 'p')).toEqual({
      person: { name: 'Ion' },
      deal: { name: 'Table', stageId: 's' },
    });
  });

  it('takes an existing customer as it is', () => {
    expect(quickEntry({ ...empty, customer: { id: 'c1', label: 'Known' }, person: 'left over' }, noStep, null)).toEqual(
      {
        company: { id: 'c1' },
        deal: { name: 'Known' },
      },
    );
  });
});

describe('contactOf', () => {
  it('tells mail from phone', () => {
    expect(contactOf(' a@b.c ')).toEqual({ kind: 'email', value: 'a@b.c' });
    expect(contactOf('8 800')).toEqual({ kind: 'phone', value: '8 800' });
    expect(contactOf(' ')).toBeNull();
  });
});
