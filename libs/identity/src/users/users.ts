import { Injectable } from '@nestjs/common';
import { type Actor, ConflictError, InvalidError, UnitOfWork, violatedConstraint } from '@atrium/platform';
import { AccessPolicy } from '../access/access-policy';
import { Grants } from '../access/grants';
import type { BuiltInRole } from '../access/permissions';
import { type KnownUser, matchPerson, type Person, type PersonMatch, resolvePeople } from './match-people';
import type { UserStatus } from './user.entity';

/** What other modules may know of a user. */
export interface UserSummary {
  id: string;
  name: string;
  email: string | null;
  status: UserStatus;
  teamId: string | null;
}

/** Somebody an import names. */
export interface PersonToInvite extends Person {
  /** The id a new user is to have, when the caller must know it beforehand. */
  id?: string;
  /** A built-in role; seller unless told. */
  roleKey?: BuiltInRole;
  teamId?: string | null;
}

const SUMMARY = 'select id, name, email, status, team_id as "teamId" from app_user';

/** Users for other modules. */
@Injectable()
export class Users {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly grants: Grants,
  ) {}

  async find(id: string): Promise<UserSummary | null> {
    return (await this.findByIds([id]))[0] ?? null;
  }

  async findByIds(ids: readonly string[]): Promise<UserSummary[]> {
    return ids.length ? this.unitOfWork.query<UserSummary>(`${SUMMARY} where id = any($1::uuid[])`, [ids]) : [];
  }

  /** Names by id; unknown ids are left out. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.findByIds(ids)).map(({ id, name }) => [id, name]));
  }

  /**
   * Ids by name as given, whatever its case and diacritics. A name that fits nobody, or several people, is left out: guessing
   * would give records to the wrong person.
   */
  async resolveByName(names: readonly string[]): Promise<Map<string, string>> {
    const folds = await this.folds(names);
    return resolvePeople(await this.known([...folds.values()], []), folds);
  }

  /** The team a record of this owner belongs to. Inside a transaction the owner cannot change teams until it ends. */
  async teamOf(userId: string): Promise<string | null> {
    return (await this.teamsOf([userId])).get(userId) ?? null;
  }

  /** Teams of several owners, for bulk writes. Unknown owners are refused. */
  async teamsOf(userIds: readonly string[]): Promise<Map<string, string | null>> {
    const ids = [...new Set(userIds)].toSorted();
    if (!ids.length) return new Map();
    const rows = await this.unitOfWork.query<{ id: string; team: string | null }>(
      'select id, team_id as team from app_user where id = any($1::uuid[]) order by id for share',
      [ids],
    );
    const teams = new Map(rows.map(({ id, team }) => [id, team]));
    if (teams.size < ids.length)
      throw new InvalidError([{ pointer: '/ownerId', code: 'unknown_reference', detail: 'There is no such user.' }]);
    return teams;
  }

  /**
   * Finds these people among the users, by e-mail or else by name, and adds whoever is missing as an invited user (the link is
   * made when somebody asks for it). Answers in the same order; `id` is null where the name fits several users.
   */
  async ensureInvited(actor: Actor, people: readonly PersonToInvite[]): Promise<PersonMatch[]> {
    this.policy.require(actor, 'users.manage');
    return this.unitOfWork.run(actor, async () => {
      const folds = await this.folds(people.map(({ name }) => name));
      const emails = people.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
      const known = await this.known([...folds.values()], emails);
      const roles = await this.grantableRoles(actor, people);
      const matches: PersonMatch[] = [];
      for (const person of people) {
        const match = matchPerson(known, folds, person);
        if (match.id !== null || match.ambiguous) matches.push({ ...match, created: false });
        else {
          const added = await this.add(actor, person, roles.get(person.roleKey ?? 'seller') ?? '');
          known.push(added);
          matches.push({ id: added.id, created: true, ambiguous: false });
        }
      }
      return matches;
    });
  }

  private async grantableRoles(actor: Actor, people: readonly PersonToInvite[]): Promise<Map<BuiltInRole, string>> {
    const keys = [...new Set(people.map(({ roleKey }) => roleKey ?? 'seller'))];
    const rows = await this.unitOfWork.query<{ id: string; key: BuiltInRole }>(
      'select id, key from role where key = any($1::text[])',
      [keys],
    );
    for (const { id } of rows) await this.grants.requireGrantable(actor, id);
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  private async add(actor: Actor, person: PersonToInvite, roleId: string): Promise<KnownUser> {
    try {
      const [row] = await this.unitOfWork.query<KnownUser>(
        `insert into app_user (id, name, email, role_id, team_id, created_by, updated_by)
         values (coalesce($6::uuid, uuid_v7()), $1, $2, $3, $4, $5, $5)
         returning id, status, lower(email) as email, search_fold(name) as folded`,
        [person.name, person.email ?? null, roleId, person.teamId ?? null, actor.userId, person.id ?? null],
      );
      if (!row) throw new Error('The user was not stored.');
      return row;
    } catch (error) {
      if (violatedConstraint(error) === 'app_user_email')
        throw new ConflictError('email_taken', 'Another user has this e-mail address.');
      throw error;
    }
  }

  /** How the database folds these names: spaces around them, case and diacritics do not matter. */
  private async folds(names: readonly string[]): Promise<Map<string, string>> {
    if (!names.length) return new Map();
    const rows = await this.unitOfWork.query<{ name: string; folded: string }>(
      'select distinct name, search_fold(btrim(name)) as folded from unnest($1::text[]) as name',
      [names],
    );
    return new Map(rows.map(({ name, folded }) => [name, folded]));
  }

  private known(folded: readonly string[], emails: readonly string[]): Promise<KnownUser[]> {
    return this.unitOfWork.query<KnownUser>(
      `select id, status, lower(email) as email, search_fold(name) as folded from app_user
       where search_fold(name) = any($1::text[]) or lower(email) = any($2::text[])`,
      [folded, emails],
    );
  }
}
