import {
  type Actor,
  ApiIfMatch,
  ApiProblem,
  IdParam,
  IfMatch,
  wholeList,
  type WholeList,
  withEtag,
} from '@atrium/platform';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, RequirePermission, SignedIn } from '../access/decorators';
import { CreateRoleDto, PermissionDto, PermissionListDto, RoleDto, RoleListDto, UpdateRoleDto } from './role.dto';
import { RolesService } from './roles.service';

@ApiTags('roles')
@ApiProblem()
@Controller('v1')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get('roles')
  @SignedIn()
  @ApiOkResponse({ type: RoleListDto })
  async list(@CurrentActor() actor: Actor): Promise<WholeList<RoleDto>> {
    return wholeList(await this.roles.list(actor));
  }

  /** Every permission of this installation and the scopes it can have. */
  @Get('permissions')
  @SignedIn()
  @ApiOkResponse({ type: PermissionListDto })
  permissions(): WholeList<PermissionDto> {
    return wholeList(
      this.roles.permissions().map(({ name, module, scopes }) => ({ name, module, scopes: [...scopes] })),
    );
  }

  @Get('roles/:id')
  @SignedIn()
  @ApiOkResponse({ type: RoleDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoleDto> {
    return withEtag(reply, await this.roles.get(actor, id));
  }

  @Post('roles')
  @RequirePermission('roles.manage')
  @ApiCreatedResponse({ type: RoleDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateRoleDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoleDto> {
    return withEtag(reply, await this.roles.create(actor, input));
  }

  @Patch('roles/:id')
  @RequirePermission('roles.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: RoleDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateRoleDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoleDto> {
    return withEtag(reply, await this.roles.update(actor, id, version, input));
  }

  @Delete('roles/:id')
  @HttpCode(204)
  @RequirePermission('roles.manage')
  @ApiIfMatch()
  @ApiNoContentResponse()
  async delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    await this.roles.delete(actor, id, version);
  }
}
