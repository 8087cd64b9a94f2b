import { Injectable, OnModuleInit } from '@nestjs/common';
import { AccessPolicy, type BuiltInRole, BUILT_IN_ROLES, type TeamPath, Teams, Users } from '@atrium/identity';
import { ForbiddenError, UnitOfWork } from '@atrium/platform';
import { fold } from '../../registry/fold';
import {
  type ImportContext,
  type ImportField,
  type ImportKey,
  type ImportRow,
  type ImportTarget,
  type MatchedRow,
  type PlannedRow,
  type RowPlan,
  type RowRefusal,
  textValue,
} from '../import-target';
import { ImportTargets } from '../import-targets';
import { peopleFields } from './people-fields';

/** Where a row puts a person. */
interface Place {
  name: string;
  email: string | null;
  role: BuiltInRole;
  /** From the top; empty when the row names neither office, team nor manager. */
  path: TeamPath;
  manager: string | null;
}

interface KnownPerson {
  asked: string;
  id: string;
  email: string | null;
}

const byEmail = `select a.asked, u.id, lower(u.email) as email
  from unnest($1::text[]) as a(asked) join app_user u on lower(u.email) = lower(a.asked)`;
const byName = `select a.asked, u.id, lower(u.email) as email
  from unnest($1::text[]) as a(asked) join app_user u on search_fold(u.name) = search_fold(a.asked) and u.status <> 'disabled'`;

/**
 * Users and teams of a file: everybody becomes an invited user. The office is a parent team; below it each manager leads a team, which bears
 * the manager's name unless the file gives it one; the people of the manager's rows are its members. Users who are there already are
 * never changed: an import must not move people or their rights about.
 */
@Injectable()
export class PeopleTarget implements ImportTarget<Place>, OnModuleInit {
  readonly type = 'users';
  readonly recordType = 'user';
  readonly permission = 'users.manage';
  readonly fields: readonly ImportField[] = peopleFields;
  readonly keys: readonly ImportKey[] = [
    { key: 'email', fields: ['email'], default: true },
    { key: 'name', fields: ['name'], default: true },
  ];

  constructor(
    private readonly targets: ImportTargets,
    private readonly policy: AccessPolicy,
    private readonly unitOfWork: UnitOfWork,
    private readonly users: Users,
    private readonly teams: Teams,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  async prepare(ctx: ImportContext): Promise<void> {
    const makesTeams = ['team', 'manager', 'office'].some((field) => ctx.mapped.has(field));
    if (makesTeams && this.policy.scope(ctx.actor, 'teams.manage') === 'none') throw new ForbiddenError('teams.manage');
  }

  async match(_ctx: ImportContext, key: ImportKey, rows: readonly ImportRow[]): Promise<Map<number, string[]>> {
    const texts = rows.map((row) => textValue(row, key.key) ?? '');
    const known = await this.unitOfWork.query<KnownPerson>(key.key === 'email' ? byEmail : byName, [texts]);
    return new Map(
      rows.map((row, index): [number, string[]] => {
        const email = textValue(row, 'email')?.toLowerCase();
        // Somebody of this name with another address is somebody else.
        const same = known.filter(
          (user) =>
            user.asked === texts[index] && (key.key === 'email' || !email || !user.email || user.email === email),
        );
        return [row.number, same.map((user) => user.id)];
      }),
    );
  }

  async plan(_ctx: ImportContext, rows: readonly MatchedRow[]): Promise<RowPlan<Place>[]> {
    return rows.map((row) => (row.existingId ? { outcome: 'unchanged' } : { outcome: 'create', data: placeOf(row) }));
  }

  /** Teams, then their managers, then the people; `ensure…` makes only what is missing. */
  async write(ctx: ImportContext, rows: readonly PlannedRow<Place>[]): Promise<RowRefusal[]> {
    const places = rows.map((row) => row.data);
    const paths = uniquePaths(places);
    const ids = paths.length > 0 ? await this.teams.ensure(ctx.actor, paths) : [];
    const teamOf = new Map(paths.map((path, index) => [pathKey(path), ids[index] ?? null]));
    const managers = new Map(
      places.flatMap((place) =>
        place.manager
          ? [[fold(place.manager), { name: place.manager, teamId: teamOf.get(pathKey(place.path)) ?? null }] as const]
          : [],
      ),
    );
    const people = new Set(places.map((place) => fold(place.name)));
    await this.users.ensureInvited(
      ctx.actor,
      [...managers].filter(([name]) => !people.has(name)).map(([, manager]) => ({ ...manager, roleKey: 'manager' })),
    );
    const invited = await this.users.ensureInvited(
      ctx.actor,
      rows.map(({ id, data }) => ({
        id,
        name: data.name,
        email: data.email,
        roleKey: managers.has(fold(data.name)) && data.role === 'seller' ? 'manager' : data.role,
        teamId: managers.get(fold(data.name))?.teamId ?? teamOf.get(pathKey(data.path)) ?? null,
      })),
    );
    return rows.flatMap((row, index): RowRefusal[] =>
      invited[index]?.id === row.id
        ? []
        : [
            {
              number: row.number,
              problems: [
                { column: null, field: 'name', code: 'ambiguous_match', detail: 'Several users have this name.' },
              ],
            },
          ],
    );
  }
}

function placeOf(row: ImportRow): Place {
  const name = textValue(row, 'name') ?? '';
  const manager = textValue(row, 'manager') ?? null;
  const team = textValue(row, 'team') ?? manager;
  const office = textValue(row, 'office') ?? null;
  const role = BUILT_IN_ROLES.find((known) => known === textValue(row, 'role')) ?? 'seller';
  return {
    name,
    email: textValue(row, 'email') ?? null,
    role,
    path: [office, team].filter((part): part is string => !!part),
    manager,
  };
}

const pathKey = (path: TeamPath): string => path.map(fold).join('\u0001');

function uniquePaths(places: readonly Place[]): TeamPath[] {
  const paths = new Map<string, TeamPath>();
  for (const { path } of places) if (path.length > 0 && !paths.has(pathKey(path))) paths.set(pathKey(path), path);
  return [...paths.values()];
}
