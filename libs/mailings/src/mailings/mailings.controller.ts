import { CurrentActor, RequirePermission } from '@atrium/identity';
import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  Config,
  IdParam,
  IfMatch,
  JsonText,
  NotReplayed,
  withEtag,
} from '@atrium/platform';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TestResultDto } from '../accounts/sender-account.dto';
import { RecipientListDto } from '../ledger/recipient.dto';
import { recipientList } from '../ledger/recipient-list';
import { Recipients } from '../ledger/recipients.service';
import { READ, SEND, WRITE } from '../permissions';
import { Dispatch } from './dispatch.service';
import { Drafts } from './drafts.service';
import {
  AudiencePageDto,
  AudienceQueryDto,
  CreateMailingDto,
  DecidedDto,
  DecideDto,
  LetterDto,
  MailingCheckDto,
  MailingDto,
  MailingListDto,
  PreviewMailingDto,
  TestMailingDto,
  UpdateMailingDto,
} from './mailing.dto';
import { mailingList } from './mailing-list';
import { MailingsService } from './mailings.service';

type Reply = FastifyReply;

@ApiTags('mailings')
@ApiProblem()
@Controller('v1/mailings')
export class MailingsController {
  constructor(
    private readonly mailings: MailingsService,
    private readonly drafts: Drafts,
    private readonly dispatch: Dispatch,
    private readonly recipients: Recipients,
    private readonly config: Config,
  ) {}

  @Get()
  @RequirePermission(READ)
  @JsonText()
  @ApiListQuery(mailingList)
  @ApiOkResponse({ type: MailingListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.mailings.list(actor, query);
  }

  @Get(':id')
  @RequirePermission(READ)
  @ApiOkResponse({ type: MailingDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailingDto> {
    return withEtag(reply, await this.mailings.get(actor, id));
  }

  @Post()
  @RequirePermission(WRITE)
  @ApiCreatedResponse({ type: MailingDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateMailingDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailingDto> {
    return withEtag(reply, await this.mailings.create(actor, input));
  }

  /** Once sent, only its name and owner can be changed. */
  @Patch(':id')
  @RequirePermission(WRITE)
  @ApiIfMatch()
  @ApiOkResponse({ type: MailingDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateMailingDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailingDto> {
    return withEtag(reply, await this.mailings.update(actor, id, version, input));
  }

  /** Into the bin; not while it is being sent. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission(WRITE)
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.mailings.delete(actor, id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @RequirePermission(WRITE)
  @ApiOkResponse({ type: MailingDto })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailingDto> {
    return withEtag(reply, await this.mailings.restore(actor, id));
  }

  /** A new draft with the same letter and audience. */
  @Post(':id/copy')
  @RequirePermission(WRITE)
  @ApiCreatedResponse({ type: MailingDto })
  async copy(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailingDto> {
    return withEtag(reply, await this.mailings.copy(actor, id));
  }

  /** What would happen if it were sent now: how many letters, who gets none and why, what stands in the way. */
  @Post(':id/check')
  @HttpCode(200)
  @NotReplayed()
  @RequirePermission(READ)
  @ApiOkResponse({ type: MailingCheckDto })
  check(@CurrentActor() actor: Actor, @IdParam() id: string, @Req() request: FastifyRequest): Promise<MailingCheckDto> {
    return this.drafts.check(actor, id, this.linkBase(request));
  }

  /** The people behind the numbers of the check. */
  @Get(':id/audience')
  @RequirePermission(READ)
  @ApiOkResponse({ type: AudiencePageDto })
  audience(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { reason = 'none', cursor }: AudienceQueryDto,
  ): Promise<AudiencePageDto> {
    return this.drafts.people(actor, id, reason === 'none' ? null : reason, cursor ?? null);
  }

  /** The letter as a chosen customer would get it. */
  @Post(':id/preview')
  @HttpCode(200)
  @NotReplayed()
  @RequirePermission(READ)
  @ApiOkResponse({ type: LetterDto })
  preview(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: PreviewMailingDto): Promise<LetterDto> {
    return this.drafts.preview(actor, id, input.customerId);
  }

  /** Sends the letter to yourself. */
  @Post(':id/test')
  @HttpCode(200)
  @NotReplayed()
  @RequirePermission(WRITE)
  @ApiOkResponse({ type: TestResultDto })
  test(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: TestMailingDto): Promise<TestResultDto> {
    return this.drafts.test(actor, id, input.customerId);
  }

  /** Freezes the audience and sends. Whom it reaches is decided by the rights of whoever calls this. */
  @Post(':id/send')
  @HttpCode(200)
  @RequirePermission(SEND)
  @ApiIfMatch()
  @ApiOkResponse({ type: MailingDto })
  async send(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailingDto> {
    return withEtag(reply, await this.dispatch.send(actor, id, version, this.linkBase(request)));
  }

  @Post(':id/pause')
  @HttpCode(200)
  @RequirePermission(SEND)
  @ApiOkResponse({ type: MailingDto })
  pause(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MailingDto> {
    return this.dispatch.pause(actor, id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @RequirePermission(SEND)
  @ApiOkResponse({ type: MailingDto })
  resume(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MailingDto> {
    return this.dispatch.resume(actor, id);
  }

  /** What has not gone out is not sent any more. */
  @Post(':id/cancel')
  @HttpCode(200)
  @RequirePermission(SEND)
  @ApiOkResponse({ type: MailingDto })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MailingDto> {
    return this.dispatch.cancel(actor, id);
  }

  /** The ledger: every recipient with what became of the letter. */
  @Get(':id/recipients')
  @RequirePermission(READ)
  @JsonText()
  @ApiListQuery(recipientList)
  @ApiOkResponse({ type: RecipientListDto })
  ledger(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    return this.recipients.list(actor, id, query);
  }

  /** Decides about letters of which nobody knows whether they were sent. */
  @Post(':id/decide')
  @HttpCode(200)
  @RequirePermission(SEND)
  @ApiOkResponse({ type: DecidedDto })
  async decide(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: DecideDto): Promise<DecidedDto> {
    return { decided: await this.dispatch.decide(actor, id, input) };
  }

  /** The address of this installation as links in letters carry it. */
  private linkBase(request: FastifyRequest): string {
    return this.config.publicUrl || `${request.protocol}://${request.host}`;
  }
}
