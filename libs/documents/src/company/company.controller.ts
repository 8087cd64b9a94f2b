import { type Actor, ApiIfMatch, ApiProblem, IfMatch, NotFoundError, withEtag } from '@atrium/platform';
import { CurrentActor, RequirePermission, SignedIn } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Put, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readOneFile } from '../templates/read-one-file';
import { CompanyDetails } from './company-details';
import { CompanyDetailsDto, UpdateCompanyDetailsDto } from './company.dto';

@ApiTags('papers')
@ApiProblem()
@Controller('v1/company-details')
export class CompanyDetailsController {
  constructor(private readonly company: CompanyDetails) {}

  /** Legal name, tax number, bank and the like, for papers. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: CompanyDetailsDto })
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<CompanyDetailsDto> {
    return withEtag(reply, await this.company.get());
  }

  @Patch()
  @RequirePermission('organization.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: CompanyDetailsDto })
  async update(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() input: UpdateCompanyDetailsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyDetailsDto> {
    return withEtag(reply, await this.company.update(actor, version, input));
  }

  @Get('logo')
  @SignedIn()
  @ApiOkResponse({ content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } })
  async logo(): Promise<StreamableFile> {
    const logo = await this.company.logo();
    if (!logo) throw new NotFoundError('Logo');
    return new StreamableFile(logo, { type: 'image/png', length: logo.length });
  }

  @Put('logo')
  @HttpCode(200)
  @RequirePermission('organization.manage')
  @ApiIfMatch()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ type: CompanyDetailsDto })
  async setLogo(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyDetailsDto> {
    const { bytes } = await readOneFile(request, 3 * 1024 * 1024);
    return withEtag(reply, await this.company.setLogo(actor, version, bytes));
  }

  @Delete('logo')
  @RequirePermission('organization.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: CompanyDetailsDto })
  async removeLogo(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyDetailsDto> {
    return withEtag(reply, await this.company.setLogo(actor, version, null));
  }
}
