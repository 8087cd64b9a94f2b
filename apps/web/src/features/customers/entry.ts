import { api, ProblemError } from '#web/app/api.ts';
import { queryClient } from '#web/app/query.ts';
import type { ContactPoint, Customer } from '#web/features/customers/types.ts';
import type { Money } from '#web/shared/format.ts';

/** What the form holds. */
export interface Entry {
  company: string;
  /** A company that is there already. */
  companyId: string;
  person: string;
  position: string;
  phone: string;
  email: string;
  deal: string;
  amount: Money | null;
}

export const emptyEntry = (): Entry => ({
  company: '',
  companyId: '',
  person: '',
  position: '',
  phone: '',
  email: '',
  deal: '',
  amount: null,
});

interface QuickAnswer {
  companyId: string | null;
  personId: string | null;
}

const trimmed = (text: string): string => text.trim();

/** Phone and e-mail belong to the person when there is one, else to the company. */
function contacts({ phone, email }: Entry): ContactPoint[] {
  const points: ContactPoint[] = [];
  if (trimmed(phone)) points.push({ kind: 'phone', value: trimmed(phone), label: null });
  if (trimmed(email)) points.push({ kind: 'email', value: trimmed(email), label: null });
  return points;
}

const wantsDeal = (entry: Entry): boolean => trimmed(entry.deal) !== '' || entry.amount !== null;

/** Sends the form: with a deal through the one route that makes all three, without one as a customer. Answers whom to show. */
export function useNewCustomer() {
  async function save(entry: Entry): Promise<string> {
    const id = await (wantsDeal(entry) ? withDeal(entry) : customerOnly(entry)).catch((error: unknown) => {
      throw toFields(error, entry);
    });
    for (const endpoint of ['/customers', ...(wantsDeal(entry) ? ['/deals'] : [])])
      void queryClient.invalidateQueries({ queryKey: ['list', endpoint] });
    return id;
  }
  return { save, isReady: (entry: Entry): boolean => trimmed(entry.company) !== '' || trimmed(entry.person) !== '' };
}

function personOf(entry: Entry) {
  if (!trimmed(entry.person)) return undefined;
  return {
    name: trimmed(entry.person),
    ...(trimmed(entry.position) ? { position: trimmed(entry.position) } : {}),
    contactPoints: contacts(entry),
  };
}

async function withDeal(entry: Entry): Promise<string> {
  const person = personOf(entry);
  const company = trimmed(entry.company)
    ? entry.companyId
      ? { id: entry.companyId }
      : { name: trimmed(entry.company), ...(person ? {} : { contactPoints: contacts(entry) }) }
    : undefined;
  const deal = {
    ...(trimmed(entry.deal) ? { name: trimmed(entry.deal) } : {}),
    ...(entry.amount ? { amount: entry.amount } : {}),
  };
  const made = await api.post<QuickAnswer>('/quick-entry', { company, person, deal });
  return made.companyId ?? made.personId ?? '';
}

async function customerOnly(entry: Entry): Promise<string> {
  const person = personOf(entry);
  if (!trimmed(entry.company)) {
    const { position: _position, ...alone } = person ?? { name: '', contactPoints: [], position: '' };
    return (await api.post<Customer>('/customers', { kind: 'person', ...alone })).id;
  }
  if (entry.companyId) {
    if (!person) return entry.companyId;
    const { position, ...employee } = person;
    await api.post<Customer>('/customers', {
      kind: 'person',
      ...employee,
      employment: { companyId: entry.companyId, ...(position ? { position } : {}) },
    });
    return entry.companyId;
  }
  const company = {
    kind: 'company',
    name: trimmed(entry.company),
    ...(person ? { contactPerson: person } : { contactPoints: contacts(entry) }),
  };
  return (await api.post<Customer>('/customers', company)).id;
}

/** Errors come back by place in what was sent; in the form they belong to its fields. */
function toFields(error: unknown, entry: Entry): unknown {
  if (!(error instanceof ProblemError) || error.errors.length === 0) return error;
  const kinds = contacts(entry).map(({ kind }) => kind);
  const errors = error.errors.map((one) => {
    const place = /\/contactPoints\/(\d+)(\/|$)/.exec(one.pointer)?.[1];
    const kind = place === undefined ? undefined : kinds[Number(place)];
    if (kind) return { ...one, pointer: `/${kind}` };
    if (one.pointer.startsWith('/deal'))
      return { ...one, pointer: one.pointer.includes('amount') ? '/amount' : '/deal' };
    if (/^\/(person|contactPerson)/.test(one.pointer))
      return { ...one, pointer: one.pointer.endsWith('/position') ? '/position' : '/person' };
    return { ...one, pointer: trimmed(entry.company) ? '/company' : '/person' };
  });
  return new ProblemError({ status: error.status, code: error.code, detail: error.message, errors });
}
