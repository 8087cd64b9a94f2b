import { CurrentActor, RequirePermission } from '@atrium/identity';
import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  IdParam,
  IfMatch,
  JsonText,
  NotReplayed,
  withEtag,
} from '@atrium/platform';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ACCOUNTS_READ, ACCOUNTS_WRITE } from '../permissions';
import { AccountTests } from './account-tests.service';
import {
  CreateSenderAccountDto,
  SenderAccountDto,
  SenderAccountListDto,
  TestResultDto,
  TestSenderAccountDto,
  UpdateSenderAccountDto,
} from './sender-account.dto';
import { senderAccountList } from './sender-account-list';
import { SenderAccountsService } from './sender-accounts.service';

@ApiTags('mailings')
@ApiProblem()
@Controller('v1/sender-accounts')
export class SenderAccountsController {
  constructor(
    private readonly accounts: SenderAccountsService,
    private readonly tests: AccountTests,
  ) {}

  @Get()
  @RequirePermission(ACCOUNTS_READ)
  @JsonText()
  @ApiListQuery(senderAccountList)
  @ApiOkResponse({ type: SenderAccountListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.accounts.list(actor, query);
  }

  @Get(':id')
  @RequirePermission(ACCOUNTS_READ)
  @ApiOkResponse({ type: SenderAccountDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SenderAccountDto> {
    return withEtag(reply, await this.accounts.get(actor, id));
  }

  @Post()
  @RequirePermission(ACCOUNTS_WRITE)
  @ApiCreatedResponse({ type: SenderAccountDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateSenderAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SenderAccountDto> {
    return withEtag(reply, await this.accounts.create(actor, input));
  }

  @Patch(':id')
  @RequirePermission(ACCOUNTS_WRITE)
  @ApiIfMatch()
  @ApiOkResponse({ type: SenderAccountDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateSenderAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SenderAccountDto> {
    return withEtag(reply, await this.accounts.update(actor, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission(ACCOUNTS_WRITE)
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.accounts.delete(actor, id, version);
  }

  /** Sends a letter to yourself and says precisely what became of it. */
  @Post(':id/test')
  @HttpCode(200)
  @NotReplayed()
  @RequirePermission(ACCOUNTS_WRITE)
  @ApiOkResponse({ type: TestResultDto })
  test(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() input: TestSenderAccountDto,
  ): Promise<TestResultDto> {
    return this.tests.test(actor, id, input.to);
  }
}
