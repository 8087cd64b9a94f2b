import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  BadRequestError,
  IdParam,
  IfMatch,
  InvalidError,
  JsonText,
  type Locale,
  LOCALES,
  wholeList,
  withEtag,
} from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Office } from '../generation/office';
import { DOCX_LIMITS } from './docx/open-docx';
import { PAPER_KINDS, type PaperKind } from './kinds';
import { readOneFile } from './read-one-file';
import {
  AddReadyTemplateDto,
  CreateTemplateDto,
  TemplateAbilitiesDto,
  TemplateCardDto,
  TemplateCheckDto,
  TemplateFieldsDto,
  TemplateFieldsQueryDto,
  TemplateListDto,
  TemplateVersionListDto,
  UpdateTemplateDto,
} from './template.dto';
import { templateList } from './template-list';
import { TemplatesService } from './templates.service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const fileBody = { type: 'string', format: 'binary' } as const;

@ApiTags('papers')
@ApiProblem()
@Controller('v1/document-templates')
export class TemplatesController {
  constructor(
    private readonly templates: TemplatesService,
    private readonly office: Office,
  ) {}

  @Get()
  @RequirePermission('documents.read')
  @JsonText()
  @ApiListQuery(templateList)
  @ApiOkResponse({ type: TemplateListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.templates.list(actor, query);
  }

  /** The fields that templates may use, with labels and examples. */
  @Get('fields')
  @RequirePermission('documents.read')
  @ApiOkResponse({ type: TemplateFieldsDto })
  fields(@CurrentActor() actor: Actor, @Query() query: TemplateFieldsQueryDto): TemplateFieldsDto {
    return { items: this.templates.fields(actor, query.subject, query.language ?? (actor.locale as Locale)) };
  }

  /** What this installation can do with templates. */
  @Get('abilities')
  @RequirePermission('documents.read')
  @ApiOkResponse({ type: TemplateAbilitiesDto })
  async abilities(): Promise<TemplateAbilitiesDto> {
    return { docxToPdf: await this.office.present() };
  }

  @Post()
  @RequirePermission('templates.manage')
  @ApiCreatedResponse({ type: TemplateCardDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateTemplateDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateCardDto> {
    return withEtag(reply, await this.templates.create(actor, input));
  }

  /** A ready quote, contract or order sheet, in a language. */
  @Post('ready')
  @RequirePermission('templates.manage')
  @ApiCreatedResponse({ type: TemplateCardDto })
  async addReady(
    @CurrentActor() actor: Actor,
    @Body() input: AddReadyTemplateDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateCardDto> {
    return withEtag(reply, await this.templates.addReady(actor, input.kind, input.language));
  }

  /** Lists the placeholders of a .docx and names what is wrong with it. Nothing is kept. */
  @Post('check')
  @HttpCode(200)
  @RequirePermission('templates.manage')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: fileBody } } })
  @ApiOkResponse({ type: TemplateCheckDto })
  async check(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<TemplateCheckDto> {
    return this.templates.check(actor, (await readOneFile(request, DOCX_LIMITS.fileBytes)).bytes);
  }

  /** A Word document as a template. */
  @Post('upload')
  @RequirePermission('templates.manage')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'kind'],
      properties: {
        file: fileBody,
        kind: { type: 'string', enum: [...PAPER_KINDS] },
        name: { type: 'string' },
        language: { type: 'string', enum: [...LOCALES] },
      },
    },
  })
  @ApiCreatedResponse({ type: TemplateCardDto })
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateCardDto> {
    const { bytes, name: fileName, fields } = await readOneFile(request, DOCX_LIMITS.fileBytes);
    const kind = choice(fields.get('kind'), PAPER_KINDS, '/kind') as PaperKind;
    const language = fields.has('language') ? choice(fields.get('language'), LOCALES, '/language') : undefined;
    const name = fields.get('name')?.trim().slice(0, 200) || fileName.replace(/\.docx$/i, '');
    return withEtag(
      reply,
      await this.templates.upload(actor, { bytes, fileName, kind, name, ...(language ? { language } : {}) }),
    );
  }

  @Get(':id')
  @RequirePermission('documents.read')
  @ApiOkResponse({ type: TemplateCardDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateCardDto> {
    return withEtag(reply, await this.templates.get(actor, id));
  }

  @Patch(':id')
  @RequirePermission('templates.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: TemplateCardDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateTemplateDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateCardDto> {
    return withEtag(reply, await this.templates.update(actor, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('templates.manage')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.templates.delete(actor, id, version);
  }

  @Get(':id/versions')
  @RequirePermission('documents.read')
  @ApiOkResponse({ type: TemplateVersionListDto })
  async versions(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TemplateVersionListDto> {
    return wholeList(await this.templates.versions(actor, id));
  }

  /** Makes an older version the newest again. */
  @Post(':id/versions/:number/restore')
  @HttpCode(200)
  @RequirePermission('templates.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: TemplateCardDto })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Param('number') number: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateCardDto> {
    if (!/^[1-9]\d{0,6}$/.test(number)) throw new BadRequestError('bad_value', 'The number of a version, please.');
    return withEtag(reply, await this.templates.restoreVersion(actor, id, version, Number(number)));
  }

  /** The Word document of the version in use. */
  @Get(':id/file')
  @RequirePermission('documents.read')
  @ApiOkResponse({ content: { [DOCX]: { schema: fileBody } } })
  async file(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.templates.file(actor, id);
    return new StreamableFile(bytes, {
      type: DOCX,
      length: bytes.length,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  /** Another Word document as the next version. */
  @Post(':id/file')
  @HttpCode(200)
  @RequirePermission('templates.manage')
  @ApiIfMatch()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: fileBody } } })
  @ApiOkResponse({ type: TemplateCardDto })
  async replaceFile(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateCardDto> {
    const { name, bytes } = await readOneFile(request, DOCX_LIMITS.fileBytes);
    return withEtag(reply, await this.templates.replaceFile(actor, id, version, name, bytes));
  }
}

function choice<T extends string>(value: string | undefined, choices: readonly T[], pointer: string): T {
  const found = choices.find((one) => one === value);
  if (!found)
    throw new InvalidError([
      { pointer, code: 'not_a_choice', detail: `This must be one of ${choices.join(', ')}.`, params: { choices } },
    ]);
  return found;
}
