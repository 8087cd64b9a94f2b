import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization, Teams, Users } from '@atrium/identity';
import { type Actor, type FieldError, ForbiddenError, InvalidError, isDecimal } from '@atrium/platform';
import { moneyErrors } from '../shared/money';
import type { PlanPlaceDto } from './plan.dto';
import type { PlanLevel, PlanMeasure } from './plan.entity';

/** Where a plan stands, as it is stored. */
export interface PlanPlace {
  month: string;
  level: PlanLevel;
  ownerId: string | null;
  teamId: string | null;
  measure: PlanMeasure;
  currency: string | null;
}

/** Checks for whom plans are, many at a time: whether there is such a person or team, and whether the actor plans for them. */
@Injectable()
export class PlanPlaces {
  constructor(
    private readonly policy: AccessPolicy,
    private readonly users: Users,
    private readonly teams: Teams,
    private readonly organization: Organization,
  ) {}

  async check(actor: Actor, inputs: readonly PlanPlaceDto[], pointer: (index: number) => string): Promise<PlanPlace[]> {
    const ids = (pick: (one: PlanPlaceDto) => string | null | undefined): string[] => [
      ...new Set(inputs.map(pick).filter((id) => typeof id === 'string')),
    ];
    const users = new Map((await this.users.findByIds(ids(({ ownerId }) => ownerId))).map((user) => [user.id, user]));
    const teams = await this.teams.names(ids(({ teamId }) => teamId));
    const { currency } = await this.organization.get();
    const errors: FieldError[] = [];
    const places = inputs.map((input, index): PlanPlace => {
      const at = pointer(index);
      const wrong = (field: string, code: string, detail: string): void =>
        void errors.push({ pointer: `${at}/${field}`, code, detail });
      if (!input.month.endsWith('-01')) wrong('month', 'not_a_month', 'A plan is for a month: give its first day.');
      const user = input.level === 'person' ? users.get(input.ownerId ?? '') : undefined;
      if (input.level === 'person' && !user) wrong('ownerId', 'unknown_reference', 'There is no such user.');
      const team = input.level === 'team' ? (input.teamId ?? '') : null;
      if (team !== null && !teams.has(team)) wrong('teamId', 'unknown_reference', 'There is no such team.');
      if (input.measure === 'count' && input.currency) wrong('currency', 'not_wanted', 'A number has no currency.');
      return {
        month: input.month,
        level: input.level,
        ownerId: user?.id ?? null,
        teamId: user ? user.teamId : team,
        measure: input.measure,
        currency: input.measure === 'amount' ? (input.currency ?? currency) : null,
      };
    });
    if (errors.length) throw new InvalidError(errors.slice(0, 100));
    if (places.some((place) => !this.policy.allows(actor, 'plans.write', place)))
      throw new ForbiddenError('plans.write');
    return places;
  }
}

/** A target is money, or a whole number of deals. */
export function targetErrors(target: string, measure: PlanMeasure, pointer: string): FieldError[] {
  if (measure === 'count' && (!isDecimal(target) || !/^\d{1,9}(\.0+)?$/.test(target)))
    return [{ pointer, code: 'not_a_number', detail: 'A number of deals is a whole number.' }];
  return moneyErrors({ amount: target, currency: 'XXX' }, '').map((error) => ({ ...error, pointer }));
}
