import { type Actor, ApiListQuery, ApiProblem, IdParam, JsonText, NotReplayed } from '@atrium/platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../access/decorators';
import { API_KEYS } from './api-key-list';
import { ApiKeyListDto, CreateApiKeyDto, NewApiKeyDto } from './api-key.dto';
import { ApiKeysService } from './api-keys.service';

@ApiTags('apiKeys')
@ApiProblem()
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  /** My keys; everybody's for administrators. */
  @Get()
  @RequirePermission('apiKeys.manage')
  @JsonText()
  @ApiListQuery(API_KEYS)
  @ApiOkResponse({ type: ApiKeyListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.keys.list(actor, query);
  }

  /** The answer shows the key, this once. */
  @Post()
  @NotReplayed()
  @RequirePermission('apiKeys.manage')
  @ApiCreatedResponse({ type: NewApiKeyDto })
  create(@CurrentActor() actor: Actor, @Body() input: CreateApiKeyDto): Promise<NewApiKeyDto> {
    return this.keys.create(actor, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('apiKeys.manage')
  @ApiNoContentResponse()
  async delete(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.keys.delete(actor, id);
  }
}
