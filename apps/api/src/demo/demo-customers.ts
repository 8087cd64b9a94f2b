import type { ApiCaller } from './api-caller';
import { type DemoUser, personName } from './demo-people';
import type { Random } from './random';
import type { Vocabulary } from './vocabulary';

export interface DemoCustomer {
  id: string;
  name: string;
  ownerId: string;
}

const COMPANIES = 64;
const PRIVATE_CLIENTS = 40;

/** Companies with the person one talks to, and private clients. */
export async function addCustomers(
  api: ApiCaller,
  words: Vocabulary,
  random: Random,
  sellers: DemoUser[],
): Promise<DemoCustomer[]> {
  const drafts = [
    ...Array.from({ length: COMPANIES }, (_, index) => company(words, random, index, random.pick(sellers).id)),
    ...Array.from({ length: PRIVATE_CLIENTS }, () => privateClient(words, random, random.pick(sellers).id)),
  ];
  const results = await api.post<{ items: Array<{ index: number; id: string | null }> }>('customers/bulk', {
    items: drafts,
  });
  return results.items.flatMap(({ index, id }) => {
    const draft = drafts[index];
    return id && draft ? [{ id, name: draft.name, ownerId: draft.ownerId }] : [];
  });
}

function company(words: Vocabulary, random: Random, index: number, ownerId: string) {
  const root = words.companyRoots[index % words.companyRoots.length] ?? '';
  const form =
    words.companies[(index * 3 + Math.floor(index / words.companyRoots.length)) % words.companies.length] ?? '%';
  const person = personName(words, random);
  const domain = `company${index + 1}.example`;
  return {
    kind: 'company',
    name: form.replace('%', root),
    roles: random.chance(0.12) ? ['supplier'] : random.chance(0.1) ? ['customer', 'partner'] : ['customer'],
    industry: words.industries[(index * 5 + 2) % words.industries.length],
    employeeCount: random.between(4, 240),
    country: words.country,
    ownerId,
    contactPoints: [
      { kind: 'phone', value: words.phone((count) => random.digits(count)) },
      { kind: 'email', value: `office@${domain}` },
    ],
    addresses: [
      {
        street: `${random.pick(words.streets)} ${random.between(1, 140)}`,
        city: random.pick(words.cities),
        country: words.country,
      },
    ],
    contactPerson: {
      ...person,
      position: random.pick(words.positions),
      contactPoints: [{ kind: 'phone', value: words.phone((count) => random.digits(count)) }],
    },
  };
}

function privateClient(words: Vocabulary, random: Random, ownerId: string) {
  const person = personName(words, random);
  return {
    kind: 'person',
    ...person,
    name: `${person.firstName} ${person.lastName}`,
    roles: ['customer'],
    country: words.country,
    ownerId,
    contactPoints: [{ kind: 'phone', value: words.phone((count) => random.digits(count)) }],
    addresses: [
      {
        street: `${random.pick(words.streets)} ${random.between(1, 140)}`,
        city: random.pick(words.cities),
        country: words.country,
      },
    ],
  };
}
