import { type Actor, ApiIfMatch, ApiProblem, IdParam, IfMatch, withEtag } from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CreateRelationshipDto, UpdateRelationshipDto } from '../customers/customer.dto';
import { RelationshipDto, RelationshipListDto } from '../customers/customer-view.dto';
import { READ, WRITE } from '../permissions';
import { Relationships } from './relationships.service';

@ApiTags('customers')
@ApiProblem()
@Controller('v1/customers/:id/relationships')
export class RelationshipsController {
  constructor(private readonly relationships: Relationships) {}

  /** Those whose other side the reader may see, the past ones last. */
  @Get()
  @RequirePermission(READ)
  @ApiOkResponse({ type: RelationshipListDto })
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RelationshipListDto> {
    return { items: await this.relationships.list(actor, id) };
  }

  @Post()
  @RequirePermission(WRITE)
  @ApiCreatedResponse({ type: RelationshipDto })
  async create(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() input: CreateRelationshipDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationshipDto> {
    return withEtag(reply, await this.relationships.create(actor, id, input));
  }

  @Patch(':relationshipId')
  @RequirePermission(WRITE)
  @ApiIfMatch()
  @ApiOkResponse({ type: RelationshipDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('relationshipId') relationshipId: string,
    @IfMatch() version: number,
    @Body() input: UpdateRelationshipDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationshipDto> {
    return withEtag(reply, await this.relationships.update(actor, id, relationshipId, version, input));
  }

  @Delete(':relationshipId')
  @HttpCode(204)
  @RequirePermission(WRITE)
  @ApiIfMatch()
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('relationshipId') relationshipId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.relationships.remove(actor, id, relationshipId, version);
  }
}
