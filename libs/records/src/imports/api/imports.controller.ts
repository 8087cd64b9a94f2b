import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessPolicy, CurrentActor, RequirePermission } from '@atrium/identity';
import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  IdParam,
  IfMatch,
  JsonText,
  ListEngine,
  parseListQuery,
  validationPipe,
  withEtag,
} from '@atrium/platform';
import { runImports } from '../import-permissions';
import { ImportsService } from '../imports.service';
import { ImportTargetsDto } from './import-views.dto';
import { ImportDto, ImportOptionsDto, UpdateImportDto } from './imports.dto';
import { importsList } from './imports.list';
import { ImportListDto } from './import-list.dto';
import { readUpload } from './upload';

const uploadBody: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['target'],
    properties: {
      target: { type: 'string', example: 'deals' },
      file: { type: 'string', format: 'binary', description: 'CSV or XLSX, at most 64 MB (multipart only).' },
      fileName: { type: 'string' },
      text: { type: 'string', description: 'Pasted cells, instead of a file (JSON only).' },
      options: { type: 'object', additionalProperties: true, description: 'As in PATCH; as JSON text in multipart.' },
    },
  },
};

@ApiTags('imports')
@ApiProblem()
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
  ) {}

  @Get()
  @RequirePermission(runImports)
  @JsonText()
  @ApiListQuery(importsList)
  @ApiOkResponse({ type: ImportListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    const scope = this.policy.where(actor, runImports, { owner: 'i.owner_id', team: 'null::uuid' });
    return this.lists.page(importsList, parseListQuery(query, importsList, actor), scope);
  }

  /** What may be imported, with its fields and the headers that are recognised. */
  @Get('targets')
  @RequirePermission(runImports)
  @ApiOkResponse({ type: ImportTargetsDto })
  targets(@CurrentActor() actor: Actor): ImportTargetsDto {
    return { items: this.imports.possible(actor) };
  }

  /** Uploads a file (multipart) or pasted cells (JSON). A file that cannot be read is refused with the reason. */
  @Post()
  @RequirePermission(runImports)
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody(uploadBody)
  @ApiCreatedResponse({ type: ImportDto })
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportDto> {
    const upload = await readUpload(request);
    return withEtag(reply, await this.imports.upload(actor, upload, await validOptions(upload.options)));
  }

  @Get(':id')
  @RequirePermission(runImports)
  @ApiOkResponse({ type: ImportDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportDto> {
    return withEtag(reply, await this.imports.get(actor, id));
  }

  /** Changes reading options, mapping and the meaning of values; the preview follows at once. */
  @Patch(':id')
  @RequirePermission(runImports)
  @ApiIfMatch()
  @ApiOkResponse({ type: ImportDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateImportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportDto> {
    return withEtag(reply, await this.imports.update(actor, id, version, input));
  }

  /** Removes the file and its staged rows. Imported records stay. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission(runImports)
  @ApiIfMatch()
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    await this.imports.remove(actor, id, version);
  }

  /** Dry run: an outcome for every row, nothing written. */
  @Post(':id/check')
  @HttpCode(202)
  @RequirePermission(runImports)
  @ApiAcceptedResponse({ type: ImportDto })
  check(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportDto> {
    return this.imports.check(actor, id);
  }

  /** Writes the rows, in the worker. */
  @Post(':id/run')
  @HttpCode(202)
  @RequirePermission(runImports)
  @ApiAcceptedResponse({ type: ImportDto })
  run(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportDto> {
    return this.imports.run(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @RequirePermission(runImports)
  @ApiOkResponse({ type: ImportDto })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportDto> {
    return this.imports.cancel(actor, id);
  }
}

/** Options that come beside a file are judged like those of a PATCH. */
async function validOptions(options: unknown): Promise<ImportOptionsDto> {
  if (options === undefined || options === null) return {};
  return (await validationPipe().transform(options, { type: 'body', metatype: ImportOptionsDto })) as ImportOptionsDto;
}
