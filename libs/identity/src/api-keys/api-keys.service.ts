import { Injectable } from '@nestjs/common';
import {
  type Actor,
  InvalidError,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  type SqlCondition,
  SqlParams,
  UnitOfWork,
} from '@atrium/platform';
import { AccessPolicy } from '../access/access-policy';
import { Grants } from '../access/grants';
import { RightsChanges } from '../actors/rights-changes';
import { hashToken, newToken } from '../actors/tokens';
import { API_KEYS } from './api-key-list';
import type { ApiKeyDto, CreateApiKeyDto, NewApiKeyDto } from './api-key.dto';
import { ApiKeyEntity } from './api-key.entity';

const PREFIX = 'atr_';
const SHOWN = 10;

/** Keys for programs: a role, perhaps an end, and an owner within whose rights they stay. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly grants: Grants,
    private readonly rights: RightsChanges,
  ) {}

  /** JSON text of a page: one's own keys, or everybody's for those who manage all. */
  async list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    return this.lists.page(API_KEYS, parseListQuery(query, API_KEYS, actor), this.reach(actor));
  }

  async create(actor: Actor, input: CreateApiKeyDto): Promise<NewApiKeyDto> {
    this.policy.require(actor, 'apiKeys.manage');
    const { userId } = actor;
    if (userId === null) throw new Error('A key needs an owner.');
    const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
    if (expiresAt && expiresAt.getTime() <= Date.now())
      throw new InvalidError([{ pointer: '/expiresAt', code: 'in_the_past', detail: 'This moment has passed.' }]);
    const key = newToken(PREFIX);
    return this.unitOfWork.run(actor, async () => {
      await this.grants.requireGrantable(actor, input.roleId);
      const { id } = await this.unitOfWork.manager.save(
        this.unitOfWork.manager.create(ApiKeyEntity, {
          userId,
          roleId: input.roleId,
          name: input.name,
          prefix: key.slice(0, SHOWN),
          keyHash: hashToken(key),
          expiresAt,
          createdBy: userId,
          updatedBy: userId,
        }),
      );
      const stored = await oneItem<ApiKeyDto>(this.unitOfWork, API_KEYS, id);
      if (!stored) throw new Error('The key was not stored.');
      return { ...stored, key };
    });
  }

  /** The key stops working at once. */
  async delete(actor: Actor, id: string): Promise<void> {
    const reach = this.reach(actor);
    await this.unitOfWork.run(actor, async () => {
      const params = new SqlParams();
      const sql = `delete from api_key k where k.id = ${params.add(id)} and ${params.condition(reach)}`;
      const gone = await this.unitOfWork.execute(sql, params.values);
      if (!gone) throw new NotFoundError('API key');
      this.rights.announceAfterCommit();
    });
  }

  private reach(actor: Actor): SqlCondition {
    this.policy.require(actor, 'apiKeys.manage');
    return this.policy.where(actor, 'apiKeys.manage', { owner: 'k.user_id', team: 'null::uuid' });
  }
}
