import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  BadRequestError,
  BulkResultsDto,
  IdParam,
  IfMatch,
  JsonText,
  withEtag,
} from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BulkCustomersDto } from '../bulk/bulk.dto';
import { BulkService } from '../bulk/bulk.service';
import { ExternalCustomers } from '../bulk/external-customers';
import { DELETE, READ, WRITE } from '../permissions';
import { CreateCustomerDto, UpdateCustomerDto } from './customer.dto';
import { DOCUMENTED_LIST } from './customer-list';
import { CustomerDto, CustomerListDto } from './customer-view.dto';
import { CustomersService } from './customers.service';

@ApiTags('customers')
@ApiProblem()
@Controller('v1/customers')
export class CustomersController {
  constructor(
    private readonly customers: CustomersService,
    private readonly bulkService: BulkService,
    private readonly external: ExternalCustomers,
  ) {}

  /** `filter[q]` searches names, e-mails, tax numbers and phones in any spelling; `filter[deleted]=true` lists the bin. */
  @Get()
  @RequirePermission(READ)
  @JsonText()
  @ApiListQuery(DOCUMENTED_LIST)
  @ApiOkResponse({ type: CustomerListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.customers.list(actor, query);
  }

  /** The card. What lies in the bin is answered too, with `deletedAt` set. */
  @Get(':id')
  @RequirePermission(READ)
  @JsonText()
  @ApiOkResponse({ type: CustomerDto })
  get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.card(actor, id, reply);
  }

  @Post()
  @RequirePermission(WRITE)
  @JsonText()
  @ApiCreatedResponse({ type: CustomerDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateCustomerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.card(actor, await this.customers.create(actor, input), reply);
  }

  /** Creates or changes up to 1,000 customers; the answer says for each row what became of it. */
  @Post('bulk')
  @HttpCode(200)
  @RequirePermission(WRITE)
  @ApiOkResponse({ type: BulkResultsDto })
  bulk(@CurrentActor() actor: Actor, @Body() input: BulkCustomersDto): Promise<BulkResultsDto> {
    return this.bulkService.write(actor, input.items);
  }

  /** Creates the customer known elsewhere by this id, or changes the fields that are sent. */
  @Put('by-external-id/:source/:externalId')
  @RequirePermission(WRITE)
  @JsonText()
  @ApiOkResponse({ type: CustomerDto })
  @ApiCreatedResponse({ type: CustomerDto })
  async upsert(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Param('externalId') externalId: string,
    @Body() input: CreateCustomerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (source.length > 60 || externalId.length > 200)
      throw new BadRequestError('bad_external_id', 'The external id is too long.');
    const { id, created } = await this.external.upsert(actor, { source, id: externalId }, input);
    void reply.status(created ? 201 : 200);
    return this.card(actor, id, reply);
  }

  @Patch(':id')
  @RequirePermission(WRITE)
  @ApiIfMatch()
  @JsonText()
  @ApiOkResponse({ type: CustomerDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateCustomerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.customers.update(actor, id, version, input);
    return this.card(actor, id, reply);
  }

  /** Into the bin. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission(DELETE)
  @ApiIfMatch()
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.customers.remove(actor, id, version);
  }

  /** Out of the bin. */
  @Post(':id/restore')
  @HttpCode(200)
  @RequirePermission(DELETE)
  @JsonText()
  @ApiOkResponse({ type: CustomerDto })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.customers.restore(actor, id);
    return this.card(actor, id, reply);
  }

  private async card(actor: Actor, id: string, reply: FastifyReply): Promise<string> {
    const read = await this.customers.read(actor, id);
    withEtag(reply, read);
    return read.card;
  }
}
