import type { Locale } from '@atrium/platform';
import type { ApiCaller } from './api-caller';
import type { DemoCustomer } from './demo-customers';
import type { DemoUser } from './demo-people';
import { type ActivityWords, activityWords } from './demo-tasks-words';
import type { Random } from './random';

const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Setting {
  language: Locale;
  random: Random;
  customers: DemoCustomer[];
  people: DemoUser[];
  password: string;
  today: Date;
}

interface Subject {
  subjectType: 'customer' | 'deal';
  subjectId: string;
}

interface Outcome {
  kind: string;
  key: string;
}

/** What the people of the demo company did over the last months, and what they have to do: late, today, in the days to come. */
export async function addActivitiesAndTasks(api: ApiCaller, setting: Setting): Promise<void> {
  const { people, customers, password } = setting;
  const words = activityWords[setting.language];
  const { items: outcomes } = await api.get<{ items: Outcome[] }>('activity-outcomes');
  for (const person of people) {
    const isAdmin = person.role === 'administrator';
    const own = customers.filter(({ ownerId }) => ownerId === person.id);
    const caller = isAdmin ? api : await api.as(person.email, password);
    const deals = isAdmin ? [] : await openDeals(caller, person.id);
    const subjects: Subject[] = [
      ...(isAdmin ? customers.slice(0, 4) : own).map(({ id }) => ({ subjectType: 'customer' as const, subjectId: id })),
      ...deals.map((id) => ({ subjectType: 'deal' as const, subjectId: id })),
    ];
    if (subjects.length === 0) continue;
    for (const activity of activitiesOf(setting, words, outcomes, subjects, isAdmin ? 4 : 20))
      await caller.post('activities', activity);
    await addTasks(caller, tasksOf(setting, words, subjects));
  }
}

async function openDeals(api: ApiCaller, ownerId: string): Promise<string[]> {
  const query = `filter[ownerId]=${ownerId}&filter[stageKind]=open&limit=12&total=false`;
  return (await api.get<{ items: { id: string }[] }>(`deals?${query}`)).items.map(({ id }) => id);
}

interface Plan {
  done?: boolean;
}

/** A task begins open; those that are done already are marked so afterwards. */
async function addTasks(api: ApiCaller, plans: Plan[]): Promise<void> {
  const items = plans.map(({ done: _done, ...task }) => task);
  const results = await api.post<{ items: { index: number; id: string | null }[] }>('tasks/bulk', { items });
  const done = results.items.flatMap(({ index, id }) => (id && plans[index]?.done ? [{ id, status: 'done' }] : []));
  await api.post('tasks/bulk', { items: done });
}

/** Some customers are spoken to often, some went quiet: the newest contact of each lies between today and four months back. */
function activitiesOf(
  { random, today }: Setting,
  words: ActivityWords,
  outcomes: readonly Outcome[],
  subjects: readonly Subject[],
  count: number,
): object[] {
  return Array.from({ length: count }, () => {
    const kind = random.pick(['call', 'call', 'call', 'note', 'meeting', 'visit'] as const);
    const possible = outcomes.filter((outcome) => outcome.kind === kind);
    // The first outcome is the good one; it comes most often.
    const outcome = random.chance(0.7) ? possible[0] : possible[random.between(0, Math.max(0, possible.length - 1))];
    const days = Math.floor(random.next() ** 2 * 120);
    const happenedAt = new Date(Math.min(today.getTime() - days * DAY - random.between(0, 8) * HOUR, today.getTime()));
    return {
      ...random.pick(subjects),
      kind,
      happenedAt: happenedAt.toISOString(),
      ...(kind === 'note' || random.chance(0.75) ? { text: random.pick(words[kind]) } : {}),
      ...(outcome ? { outcome: outcome.key } : {}),
      ...(kind === 'call'
        ? { direction: random.chance(0.8) ? 'out' : 'in', durationMinutes: random.between(2, 25) }
        : {}),
      ...(kind === 'meeting' ? { durationMinutes: random.pick([30, 45, 60, 90]) } : {}),
    };
  });
}

const dayText = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Two are late, a few are for today (some at an hour), the others for the next days; some are done already. */
function tasksOf({ random, today }: Setting, words: ActivityWords, subjects: readonly Subject[]): Plan[] {
  const start = new Date(today);
  start.setUTCMinutes(0, 0, 0);
  const at = (days: number, hour: number): string => {
    const moment = new Date(start.getTime() + days * DAY);
    moment.setUTCHours(hour);
    return moment.toISOString();
  };
  const plans: (Plan & Record<string, unknown>)[] = [
    { dueOn: dayText(today.getTime() - random.between(1, 6) * DAY), priority: 'high' },
    { dueAt: at(-1, random.between(8, 15)) },
    { dueAt: new Date(start.getTime() + 2 * HOUR).toISOString(), priority: random.chance(0.4) ? 'high' : 'normal' },
    { dueAt: new Date(start.getTime() + 4 * HOUR).toISOString() },
    { dueOn: dayText(today.getTime()) },
    { dueAt: at(1, 8), nextStep: true },
    { dueOn: dayText(today.getTime() + DAY) },
    { dueAt: at(random.between(2, 4), random.between(8, 14)), nextStep: true },
    { dueOn: dayText(today.getTime() + random.between(3, 7) * DAY), nextStep: true },
    { dueOn: dayText(today.getTime() + random.between(10, 25) * DAY), priority: 'low' },
    { dueOn: dayText(today.getTime() - 2 * DAY), done: true },
    { dueOn: dayText(today.getTime() - 5 * DAY), done: true },
  ];
  return plans.map((plan) => ({ title: random.pick(words.tasks), ...random.pick(subjects), ...plan }));
}
