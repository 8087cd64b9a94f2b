import { Injectable } from '@nestjs/common';
import {
  type Actor,
  ConflictError,
  InvalidError,
  NotFoundError,
  PreconditionFailedError,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { AccessPolicy } from '../access/access-policy';
import { RightsChanges } from '../actors/rights-changes';
import { holdLock } from '../locks';
import { depthOf, makesCircle, type Parents } from './team-tree';
import type { CreateTeamDto, TeamDto, UpdateTeamDto } from './team.dto';
import { TeamEntity } from './team.entity';

const DEEPEST = 20;

const TEAMS = `
  select t.id, t.name, t.parent_id as "parentId", t.version,
    (select count(*)::int from app_user u where u.team_id = t.id and u.status <> 'disabled') as "memberCount"
  from team t`;

/** The tree of departments. Small enough to be read whole. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly rights: RightsChanges,
  ) {}

  async list(actor: Actor): Promise<TeamDto[]> {
    this.policy.require(actor, 'users.read');
    return this.unitOfWork.query<TeamDto>(`${TEAMS} order by search_fold(t.name), t.id`);
  }

  async get(actor: Actor, id: string): Promise<TeamDto> {
    this.policy.require(actor, 'users.read');
    const [team] = await this.unitOfWork.query<TeamDto>(`${TEAMS} where t.id = $1`, [id]);
    if (!team) throw new NotFoundError('Team');
    return team;
  }

  async create(actor: Actor, input: CreateTeamDto): Promise<TeamDto> {
    this.policy.require(actor, 'teams.manage');
    return this.unitOfWork.run(actor, async () => {
      await this.requirePlace(null, input.parentId ?? null);
      const team = await this.named(() =>
        this.unitOfWork.manager.save(
          this.unitOfWork.manager.create(TeamEntity, {
            name: input.name,
            parentId: input.parentId ?? null,
            createdBy: actor.userId,
            updatedBy: actor.userId,
          }),
        ),
      );
      this.rights.announceAfterCommit();
      return this.get(actor, team.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateTeamDto): Promise<TeamDto> {
    this.policy.require(actor, 'teams.manage');
    return this.unitOfWork.run(actor, async () => {
      const before = await this.get(actor, id);
      if (input.parentId !== undefined && input.parentId !== before.parentId)
        await this.requirePlace(id, input.parentId);
      const changed = await this.named(() =>
        this.unitOfWork.manager.update(TeamEntity, { id, version }, { ...input, updatedBy: actor.userId }),
      );
      if (!changed.affected) throw new PreconditionFailedError(await this.get(actor, id));
      this.rights.announceAfterCommit();
      return this.get(actor, id);
    });
  }

  /** Only a team in which nobody and nothing is left can go; records keep it in place through their foreign keys. */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'teams.manage');
    await this.unitOfWork.run(actor, async () => {
      const before = await this.get(actor, id);
      if (before.version !== version) throw new PreconditionFailedError(before);
      try {
        await this.unitOfWork.manager.delete(TeamEntity, { id });
      } catch (error) {
        if (violatedConstraint(error))
          throw new ConflictError('in_use', 'Users, teams or records still belong to this team.');
        throw error;
      }
      this.rights.announceAfterCommit();
    });
  }

  /** Moves are made one at a time: two at once could close a circle that neither sees. */
  private async requirePlace(team: string | null, parent: string | null): Promise<void> {
    await holdLock(this.unitOfWork, 'teamTree');
    if (parent === null) return;
    const parents = await this.parents();
    if (!parents.has(parent)) throw bad('unknown_reference', 'There is no such team.');
    if (team !== null && makesCircle(parents, team, parent)) throw bad('circle', 'A team cannot stand below itself.');
    if (depthOf(parents, parent) >= DEEPEST) throw bad('too_deep', `At most ${DEEPEST} levels.`);
  }

  private async parents(): Promise<Parents> {
    const rows = await this.unitOfWork.query<{ id: string; parent: string | null }>(
      'select id, parent_id as parent from team',
    );
    return new Map(rows.map(({ id, parent }) => [id, parent]));
  }

  private async named<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (violatedConstraint(error) === 'team_name')
        throw new ConflictError('name_taken', 'There is already a team of this name in this place.');
      throw error;
    }
  }
}

const bad = (code: string, detail: string) => new InvalidError([{ pointer: '/parentId', code, detail }]);
