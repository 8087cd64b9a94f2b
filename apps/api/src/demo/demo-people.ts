import type { Locale } from '@atrium/platform';
import type { ApiCaller } from './api-caller';
import type { Random } from './random';
import type { Vocabulary } from './vocabulary';

export interface DemoUser {
  id: string;
  name: string;
  email: string;
  role: string;
}

interface Invited {
  user: { id: string };
  invitation: { token: string };
}

/** A name as people of the language write it. */
export function personName(words: Vocabulary, random: Random): { firstName: string; lastName: string } {
  const woman = random.chance(0.5);
  const [his, hers] = random.pick(words.families);
  return { firstName: random.pick(woman ? words.women : words.men), lastName: woman ? hers : his };
}

/** The first administrator, three teams, a manager in each, and their sellers. */
export async function addPeople(
  api: ApiCaller,
  words: Vocabulary,
  language: Locale,
  random: Random,
  password: string,
): Promise<DemoUser[]> {
  const admin = await firstAdministrator(api, words, language, random, password);
  const roles = await api.get<{ items: Array<{ id: string; key: string }> }>('roles');
  const roleId = (key: string) => roles.items.find((role) => role.key === key)?.id ?? '';
  const people = [admin];
  for (const teamName of words.teams) {
    const team = await api.post<{ id: string }>('teams', { name: teamName });
    for (const role of ['manager', 'seller', 'seller', 'seller']) {
      const { firstName, lastName } = personName(words, random);
      const email = `${role}${people.filter((one) => one.role === role).length + 1}@demo.example`;
      const name = `${firstName} ${lastName}`;
      const invited = await api.post<Invited>('users', { name, email, roleId: roleId(role), teamId: team.id });
      await api.post(`invitations/${invited.invitation.token}`, { password, locale: language });
      people.push({ id: invited.user.id, name, email, role });
    }
  }
  return people;
}

async function firstAdministrator(
  api: ApiCaller,
  words: Vocabulary,
  locale: Locale,
  random: Random,
  password: string,
): Promise<DemoUser> {
  const { firstName, lastName } = personName(words, random);
  const { organization: name, currency, timeZone, country } = words;
  const admin = { name: `${firstName} ${lastName}`, email: 'admin@demo.example', password };
  await api.post('setup', { ...admin, organization: { name, locale, currency, timeZone, country } });
  const me = await api.get<{ user: { id: string } }>('me');
  return { id: me.user.id, name: admin.name, email: admin.email, role: 'administrator' };
}
