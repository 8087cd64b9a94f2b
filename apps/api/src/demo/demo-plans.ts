import type { ApiCaller } from './api-caller';
import type { DemoUser } from './demo-people';
import type { Vocabulary } from './vocabulary';

interface Won {
  sums: { count: number; amounts: Array<{ amount: string; currency: string }> };
}

/** Plans of last month, this one and the next for every seller, each team and the company: near enough to what was won to be interesting. */
export async function addPlans(
  api: ApiCaller,
  words: Vocabulary,
  people: readonly DemoUser[],
  today: Date,
): Promise<void> {
  const { currency } = words;
  const month = (by: number): string =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + by, 1)).toISOString().slice(0, 10);
  const { sums } = await api.get<Won>(
    `deals?filter[stageKind]=won&filter[closedOn][gte]=${month(0)}&limit=1&sums=true`,
  );
  const sellers = people.filter(({ role }) => role === 'seller' || role === 'manager');
  const won = Number(sums.amounts.find((one) => one.currency === currency)?.amount ?? 0);
  // Two digits that count, as a head of sales would write them.
  const round = (value: number): number => Number(value.toPrecision(2));
  const each = round(Math.max(won * 1.15, 1_000) / sellers.length);
  const teams = await api.get<{ items: Array<{ id: string }> }>('teams');
  const items = [-1, 0, 1].flatMap((by) => [
    ...sellers.flatMap(({ id }, index) => [
      {
        month: month(by),
        level: 'person',
        ownerId: id,
        measure: 'amount',
        currency,
        target: String(round(each * (0.8 + (index % 3) * 0.2))),
      },
      { month: month(by), level: 'person', ownerId: id, measure: 'count', target: String(2 + (index % 3)) },
    ]),
    ...teams.items.map(({ id }) => ({
      month: month(by),
      level: 'team',
      teamId: id,
      measure: 'amount',
      currency,
      target: String(round((each * sellers.length) / Math.max(1, teams.items.length))),
    })),
    { month: month(by), level: 'company', measure: 'amount', currency, target: String(round(each * sellers.length)) },
  ]);
  await api.put('plans/grid', { items });
}
