import { ApiIfMatch, ApiProblem, type Actor, IfMatch, withEtag } from '@atrium/platform';
import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, RequirePermission, SignedIn } from '../access/decorators';
import { Organization } from './organization';
import { OrganizationDto, UpdateOrganizationDto } from './organization.dto';

@ApiTags('organization')
@ApiProblem()
@Controller('v1/organization')
export class OrganizationController {
  constructor(private readonly organization: Organization) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: OrganizationDto })
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<OrganizationDto> {
    return withEtag(reply, await this.organization.get());
  }

  @Patch()
  @RequirePermission('organization.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: OrganizationDto })
  async update(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() input: UpdateOrganizationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganizationDto> {
    return withEtag(reply, await this.organization.update(actor, version, input));
  }
}
