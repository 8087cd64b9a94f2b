import { type Actor, ApiIfMatch, ApiListQuery, ApiProblem, IdParam, IfMatch, JsonText, withEtag } from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { __camel__List } from './__resource__-list';
import { Create__Resource__Dto, __Resource__Dto, __Resource__ListDto, Update__Resource__Dto } from './__resource__.dto';
import { __Plural__Service } from './__plural__.service';

@ApiTags('__plural__')
@ApiProblem()
@Controller('v1/__plural__')
export class __Plural__Controller {
  constructor(private readonly service: __Plural__Service) {}

  @Get()
  @RequirePermission('__right__.read')
  @JsonText()
  @ApiListQuery(__camel__List)
  @ApiOkResponse({ type: __Resource__ListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.service.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('__right__.read')
  @ApiOkResponse({ type: __Resource__Dto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<__Resource__Dto> {
    return withEtag(reply, await this.service.get(actor, id));
  }

  @Post()
  @RequirePermission('__right__.write')
  @ApiCreatedResponse({ type: __Resource__Dto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: Create__Resource__Dto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<__Resource__Dto> {
    return withEtag(reply, await this.service.create(actor, input));
  }

  @Patch(':id')
  @RequirePermission('__right__.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: __Resource__Dto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: Update__Resource__Dto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<__Resource__Dto> {
    return withEtag(reply, await this.service.update(actor, id, version, input));
  }

  /** Into the bin. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('__right__.write')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.service.delete(actor, id, version);
  }
}
