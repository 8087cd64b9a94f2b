import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  BadRequestError,
  IdParam,
  IfMatch,
  JsonText,
  NotReplayed,
  withEtag,
} from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PaperBatches } from '../generation/batches.service';
import { DOCX, PDF } from '../generation/printer';
import {
  BulkPapersDto,
  CreatePaperDto,
  PaperBatchDto,
  PaperCardDto,
  PaperListDto,
  PreviewPaperDto,
  RemakePaperDto,
} from './paper.dto';
import { paperList } from './paper-list';
import { PapersService } from './papers.service';

const binary = { schema: { type: 'string', format: 'binary' } } as const;
const paperContent = { [PDF]: binary, [DOCX]: binary };

@ApiTags('papers')
@ApiProblem()
@Controller('v1/documents')
export class PapersController {
  constructor(
    private readonly papers: PapersService,
    private readonly batches: PaperBatches,
  ) {}

  /** Papers of the records one may read. */
  @Get()
  @RequirePermission('documents.read')
  @JsonText()
  @ApiListQuery(paperList)
  @ApiOkResponse({ type: PaperListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.papers.list(actor, query);
  }

  /** Asks for a paper. It is made by the worker; read it again until its state says so. */
  @Post()
  @HttpCode(202)
  @RequirePermission('documents.write')
  @ApiAcceptedResponse({ type: PaperCardDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreatePaperDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperCardDto> {
    return withEtag(reply, await this.papers.create(actor, input));
  }

  /** Papers for up to 1,000 deals in one job. */
  @Post('bulk')
  @HttpCode(202)
  @RequirePermission('documents.write')
  @ApiAcceptedResponse({ type: PaperBatchDto })
  async bulk(
    @CurrentActor() actor: Actor,
    @Body() input: BulkPapersDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperBatchDto> {
    return withEtag(reply, await this.batches.create(actor, input));
  }

  @Get(':id')
  @RequirePermission('documents.read')
  @ApiOkResponse({ type: PaperCardDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperCardDto> {
    return withEtag(reply, await this.papers.get(actor, id));
  }

  /** The paper itself. */
  @Get(':id/content')
  @RequirePermission('documents.read')
  @ApiQuery({ name: 'number', required: false, type: Number, description: 'An older version; the newest unless told.' })
  @ApiQuery({
    name: 'format',
    required: false,
    enum: ['pdf'],
    description: 'A Word document as PDF, where LibreOffice is installed.',
  })
  @ApiOkResponse({ content: paperContent })
  async content(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query('number') number: string | undefined,
    @Query('format') format: string | undefined,
  ): Promise<StreamableFile> {
    if (number !== undefined && !/^[1-9]\d{0,6}$/.test(number))
      throw new BadRequestError('bad_value', 'The number of a version, please.');
    const { name, mime, bytes } = await this.papers.content(actor, id, {
      ...(number ? { number: Number(number) } : {}),
      pdf: format === 'pdf',
    });
    return new StreamableFile(bytes, {
      type: mime,
      length: bytes.length,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  /** Makes it once more from the record as it is now: same number, another version. Also after a failure. */
  @Post(':id/remake')
  @HttpCode(202)
  @RequirePermission('documents.write')
  @ApiIfMatch()
  @ApiAcceptedResponse({ type: PaperCardDto })
  async remake(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: RemakePaperDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperCardDto> {
    return withEtag(reply, await this.papers.remake(actor, id, version, input.input));
  }

  /** Only a paper that never got a number. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('documents.write')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.papers.delete(actor, id, version);
  }
}

@ApiTags('papers')
@ApiProblem()
@Controller('v1/document-batches')
export class PaperBatchesController {
  constructor(private readonly batches: PaperBatches) {}

  /** How far it has come. */
  @Get(':id')
  @RequirePermission('documents.read')
  @ApiOkResponse({ type: PaperBatchDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperBatchDto> {
    return withEtag(reply, await this.batches.get(actor, id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @RequirePermission('documents.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: PaperBatchDto })
  async cancel(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperBatchDto> {
    return withEtag(reply, await this.batches.cancel(actor, id, version));
  }
}

@ApiTags('papers')
@ApiProblem()
@Controller('v1/document-templates')
export class PreviewController {
  constructor(private readonly papers: PapersService) {}

  /** What a paper from this template would look like, with a real record or an example. Takes no number and keeps nothing. */
  @Post(':id/preview')
  @HttpCode(200)
  @NotReplayed()
  @RequirePermission('documents.read')
  @ApiOkResponse({ content: paperContent })
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() input: PreviewPaperDto,
  ): Promise<StreamableFile> {
    const { bytes, mime, extension } = await this.papers.preview(actor, id, input);
    return new StreamableFile(bytes, {
      type: mime,
      length: bytes.length,
      disposition: `inline; filename="preview.${extension}"`,
    });
  }
}
