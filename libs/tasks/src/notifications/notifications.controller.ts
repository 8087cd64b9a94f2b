import { type Actor, ApiListQuery, ApiProblem, IdParam, JsonText } from '@atrium/platform';
import { CurrentActor, SignedIn } from '@atrium/identity';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InboxService, NOTIFICATIONS } from './inbox.service';
import {
  MyNotificationSettingsDto,
  NotificationDto,
  NotificationListDto,
  NotificationSettingsDto,
  UnreadCountDto,
} from './notification.dto';
import { NotificationSettingsService } from './settings.service';

@ApiTags('notifications')
@ApiProblem()
@Controller('v1/notifications')
export class NotificationsController {
  constructor(private readonly inbox: InboxService) {}

  /** Your own inbox, newest first. */
  @Get()
  @SignedIn()
  @JsonText()
  @ApiListQuery(NOTIFICATIONS)
  @ApiOkResponse({ type: NotificationListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.inbox.list(actor, query);
  }

  @Get('unread-count')
  @SignedIn()
  @ApiOkResponse({ type: UnreadCountDto })
  async unread(@CurrentActor() actor: Actor): Promise<UnreadCountDto> {
    return { count: await this.inbox.unread(actor) };
  }

  @Post('read-all')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: UnreadCountDto })
  async readAll(@CurrentActor() actor: Actor): Promise<UnreadCountDto> {
    return { count: await this.inbox.readAll(actor) };
  }

  @Post(':id/read')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: NotificationDto })
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NotificationDto> {
    return this.inbox.read(actor, id);
  }
}

@ApiTags('notifications')
@ApiProblem()
@Controller('v1/notification-settings')
export class NotificationSettingsController {
  constructor(private readonly settings: NotificationSettingsService) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: MyNotificationSettingsDto })
  get(@CurrentActor() actor: Actor): Promise<MyNotificationSettingsDto> {
    return this.settings.get(actor);
  }

  /** All of them at once. */
  @Put()
  @SignedIn()
  @ApiOkResponse({ type: MyNotificationSettingsDto })
  put(@CurrentActor() actor: Actor, @Body() input: NotificationSettingsDto): Promise<MyNotificationSettingsDto> {
    return this.settings.put(actor, input);
  }
}
