import type { Config, Locale } from '@atrium/platform';
import { ApiCaller } from './api-caller';
import { addCatalogue, addDeals } from './demo-deals';
import { addCustomers } from './demo-customers';
import { addMailings } from './demo-mailings';
import { addPapers } from './demo-papers';
import { addPlans } from './demo-plans';
import { addActivitiesAndTasks } from './demo-tasks';
import { addFiles } from './demo-files';
import { addPeople, type DemoUser } from './demo-people';
import { Random } from './random';
import { vocabularies } from './vocabulary';

/** Everybody in the demo company signs in with this. */
export const DEMO_PASSWORD = 'atrium-demo-2026';

/** Fills an empty installation through the public API: the same language makes the same company. */
export async function makeDemoCompany(
  api: ApiCaller,
  language: Locale,
  mail?: Config['houseMail'],
): Promise<DemoUser[]> {
  const words = vocabularies[language];
  const random = new Random(20_261_122 + language.charCodeAt(0) * 31 + language.charCodeAt(1));
  const people = await addPeople(api, words, language, random, DEMO_PASSWORD);
  const owners = people.filter(({ role }) => role !== 'administrator');
  const customers = await addCustomers(api, words, random, owners);
  const products = await addCatalogue(api, words);
  const today = new Date();
  await addDeals(api, words, random, { customers, products, today });
  // Random numbers of its own: what is added here changes nothing of what stood before.
  await addActivitiesAndTasks(api, {
    language,
    random: new Random(7_000_007),
    customers,
    people,
    password: DEMO_PASSWORD,
    today,
  });
  await addFiles(api, language, customers);
  await addPapers(api, language);
  await addMailings(api, { language, words, people, password: DEMO_PASSWORD, mail });
  await addPlans(api, words, people, today);
  return people;
}
