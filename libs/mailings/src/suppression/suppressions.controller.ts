import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem, IdParam } from '@atrium/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SUPPRESS } from '../permissions';
import {
  CreateSuppressionDto,
  RevokeSuppressionDto,
  SuppressionListDto,
  SuppressionsQueryDto,
} from './suppression.dto';
import { Suppressions } from './suppressions.service';

@ApiTags('mailings')
@ApiProblem()
@Controller('v1/mail-suppressions')
export class SuppressionsController {
  constructor(private readonly suppressions: Suppressions) {}

  /** Which addresses of a customer get no letters, and why. */
  @Get()
  @RequirePermission('customers.read')
  @ApiOkResponse({ type: SuppressionListDto })
  list(@CurrentActor() actor: Actor, @Query() { customerId }: SuppressionsQueryDto): Promise<SuppressionListDto> {
    return this.suppressions.ofCustomer(actor, customerId);
  }

  /** Stops letters to an address of a customer. */
  @Post()
  @RequirePermission(SUPPRESS)
  @ApiCreatedResponse({ type: SuppressionListDto })
  create(@CurrentActor() actor: Actor, @Body() input: CreateSuppressionDto): Promise<SuppressionListDto> {
    return this.suppressions.create(actor, input);
  }

  /** Allows letters again. */
  @Post(':id/revoke')
  @HttpCode(200)
  @RequirePermission(SUPPRESS)
  @ApiOkResponse({ type: SuppressionListDto })
  revoke(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { customerId, reason }: RevokeSuppressionDto,
  ): Promise<SuppressionListDto> {
    return this.suppressions.revoke(actor, id, customerId, reason);
  }
}
