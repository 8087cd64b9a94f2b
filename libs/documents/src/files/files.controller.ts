import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  IdParam,
  IfMatch,
  JsonText,
  withEtag,
} from '@atrium/platform';
import { CurrentActor, SignedIn } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  FileDto,
  FileListDto,
  FileRulesDto,
  FileRulesQueryDto,
  FileVersionListDto,
  UpdateFileDto,
  UploadResultsDto,
} from './file.dto';
import { fileList } from './file-list';
import { FilesService } from './files.service';
import { Uploads } from './upload';

const uploadBody: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['subjectType', 'subjectId', 'file'],
    properties: {
      subjectType: { type: 'string', example: 'customer', description: 'Before the files.' },
      subjectId: { type: 'string', format: 'uuid' },
      file: { type: 'array', items: { type: 'string', format: 'binary' }, description: 'One or several files.' },
    },
  },
};

/** Rights are those of the record a file hangs on; services check them. */
@ApiTags('files')
@ApiProblem()
@Controller('v1/files')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly uploads: Uploads,
  ) {}

  /** Files of the records one may read; `filter[subjectType]` and `filter[subjectId]` narrow it to one. */
  @Get()
  @SignedIn()
  @JsonText()
  @ApiListQuery(fileList)
  @ApiOkResponse({ type: FileListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.files.list(actor, query);
  }

  /**
   * Puts files on a record. Each has an outcome of its own; when none was taken the answer is a problem. Sending the same file again
   * changes nothing, another file of the same name becomes a new version.
   */
  @Post()
  @SignedIn()
  @ApiConsumes('multipart/form-data')
  @ApiBody(uploadBody)
  @ApiCreatedResponse({ type: UploadResultsDto })
  upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<UploadResultsDto> {
    return this.uploads.take(actor, request);
  }

  /** Whether one may put files on a record, and how large and how many. */
  @Get('rules')
  @SignedIn()
  @ApiOkResponse({ type: FileRulesDto })
  rules(@CurrentActor() actor: Actor, @Query() query: FileRulesQueryDto): Promise<FileRulesDto> {
    return this.files.rules(actor, { type: query.subjectType, id: query.subjectId });
  }

  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: FileDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileDto> {
    return withEtag(reply, await this.files.get(actor, id));
  }

  @Get(':id/versions')
  @SignedIn()
  @ApiOkResponse({ type: FileVersionListDto })
  versions(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<FileVersionListDto> {
    return this.files.versions(actor, id);
  }

  /** Another name. */
  @Patch(':id')
  @SignedIn()
  @ApiIfMatch()
  @ApiOkResponse({ type: FileDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateFileDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileDto> {
    return withEtag(reply, await this.files.rename(actor, id, version, input.name));
  }

  /** Into the bin, from which it comes back for some weeks. */
  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.files.delete(actor, id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: FileDto })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileDto> {
    return withEtag(reply, await this.files.restore(actor, id));
  }
}
