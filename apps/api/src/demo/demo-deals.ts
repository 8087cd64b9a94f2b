import type { ApiCaller } from './api-caller';
import type { DemoCustomer } from './demo-customers';
import type { Random } from './random';
import type { Vocabulary } from './vocabulary';

interface DemoProduct {
  id: string;
  price: number;
}

interface Stage {
  id: string;
  kind: 'open' | 'won' | 'lost';
}

const DEALS = 220;
const DAY = 86_400_000;

export async function addCatalogue(api: ApiCaller, words: Vocabulary): Promise<DemoProduct[]> {
  const items = words.products.map(([name, category, price]) => ({
    name,
    category,
    price: { amount: price.toFixed(2), currency: words.currency },
  }));
  const results = await api.post<{ items: Array<{ index: number; id: string | null }> }>('products/bulk', { items });
  return results.items.flatMap(({ index, id }) => (id ? [{ id, price: words.products[index]?.[2] ?? 0 }] : []));
}

/** Deals over the last half year: most of the old ones closed, the open ones with a next step, some without. */
export async function addDeals(
  api: ApiCaller,
  words: Vocabulary,
  random: Random,
  { customers, products, today }: { customers: DemoCustomer[]; products: DemoProduct[]; today: Date },
): Promise<void> {
  const pipelines = await api.get<{ items: Array<{ id: string; stages: Stage[] }> }>('pipelines');
  const stages = pipelines.items[0]?.stages ?? [];
  const items = Array.from({ length: DEALS }, () => {
    const customer = random.pick(customers);
    const lines = Array.from({ length: random.between(1, 3) }, () => ({
      product: random.pick(products),
      quantity: random.between(1, 6),
    }));
    const amount = lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
    return {
      name: random.pick(words.dealNames).replace('%', customer.name),
      customerId: customer.id,
      ownerId: customer.ownerId,
      amount: { amount: amount.toFixed(2), currency: words.currency },
      products: lines.map(({ product, quantity }) => ({ productId: product.id, quantity: String(quantity) })),
      ...course(words, random, stages, today),
    };
  });
  await api.post('deals/bulk', { items });
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Where a deal stands, and the dates that go with it. */
function course(words: Vocabulary, random: Random, stages: Stage[], today: Date): object {
  const age = random.between(1, 180);
  const startedOn = day(today.getTime() - age * DAY);
  if (age > 45 && random.chance(0.85)) {
    const won = random.chance(0.62);
    const stage = stages.find(({ kind }) => kind === (won ? 'won' : 'lost'));
    const closedOn = day(today.getTime() - random.between(0, age - 10) * DAY);
    return { stageId: stage?.id, startedOn, closedOn, ...(won ? {} : { closeReason: random.pick(words.lostReasons) }) };
  }
  const open = stages.filter(({ kind }) => kind === 'open');
  const expectedCloseOn = day(today.getTime() + random.between(5, 60) * DAY);
  const planned = random.chance(0.75);
  const nextStepAt = new Date(today.getTime() + random.between(-2, 9) * DAY);
  nextStepAt.setUTCHours(random.between(7, 14), 0, 0, 0);
  return {
    stageId: random.pick(open).id,
    startedOn,
    expectedCloseOn,
    ...(planned ? { nextStep: random.pick(words.nextSteps), nextStepAt: nextStepAt.toISOString() } : {}),
  };
}
