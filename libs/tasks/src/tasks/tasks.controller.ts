import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  BulkResultsDto,
  IdParam,
  IfMatch,
  JsonText,
  withEtag,
} from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TaskCompletionService } from './task-completion.service';
import { DOCUMENTED_TASKS } from './task-list';
import { BulkTasksDto, CompleteTaskDto, CreateTaskDto, UpdateTaskDto } from './task.dto';
import { TasksService } from './tasks.service';
import { CompletedTaskDto, TaskCardDto, TaskCountsDto, TaskListDto } from './task-view.dto';

@ApiTags('tasks')
@ApiProblem()
@Controller('v1/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly completion: TaskCompletionService,
  ) {}

  /**
   * `filter[due][lte]` takes a day (where you are) or a time; `filter[overdue]=true` those that are late. With a filter on a record
   * that you see, all its tasks; else those your role reaches.
   */
  @Get()
  @RequirePermission('tasks.read')
  @JsonText()
  @ApiListQuery(DOCUMENTED_TASKS)
  @ApiOkResponse({ type: TaskListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.tasks.list(actor, query);
  }

  @Get('counts')
  @RequirePermission('tasks.read')
  @ApiOkResponse({ type: TaskCountsDto })
  counts(@CurrentActor() actor: Actor): Promise<TaskCountsDto> {
    return this.tasks.counts(actor);
  }

  @Get(':id')
  @RequirePermission('tasks.read')
  @ApiOkResponse({ type: TaskCardDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskCardDto> {
    return withEtag(reply, await this.tasks.get(actor, id));
  }

  @Post()
  @RequirePermission('tasks.write')
  @ApiCreatedResponse({ type: TaskCardDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateTaskDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskCardDto> {
    return withEtag(reply, await this.tasks.create(actor, input));
  }

  /** Makes or changes up to 1,000 tasks; the answer says for each row what became of it. */
  @Post('bulk')
  @HttpCode(200)
  @RequirePermission('tasks.write')
  @ApiOkResponse({ type: BulkResultsDto })
  bulk(@CurrentActor() actor: Actor, @Body() input: BulkTasksDto): Promise<BulkResultsDto> {
    return this.tasks.bulk(actor, input.items);
  }

  @Patch(':id')
  @RequirePermission('tasks.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: TaskCardDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateTaskDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskCardDto> {
    return withEtag(reply, await this.tasks.update(actor, id, version, input));
  }

  /** Done: the result, what is written on the record, and what comes next, in one act. 409 `not_open` when it is done already. */
  @Post(':id/complete')
  @HttpCode(200)
  @RequirePermission('tasks.write')
  @ApiOkResponse({ type: CompletedTaskDto })
  async complete(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() input: CompleteTaskDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompletedTaskDto> {
    return withEtag(reply, await this.completion.complete(actor, id, input));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @RequirePermission('tasks.write')
  @ApiOkResponse({ type: TaskCardDto })
  async reopen(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskCardDto> {
    return withEtag(reply, await this.completion.reopen(actor, id));
  }

  /** Into the bin. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('tasks.delete')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.tasks.delete(actor, id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @RequirePermission('tasks.delete')
  @ApiOkResponse({ type: TaskCardDto })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskCardDto> {
    return withEtag(reply, await this.tasks.restore(actor, id));
  }
}
