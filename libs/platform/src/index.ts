export { systemActor } from './actor/actor';
export type { Actor, Scope, Source } from './actor/actor';
export { requestContext } from './actor/request-context';
export type { RequestContext } from './actor/request-context';
export { trackChanges } from './changes/track-changes';
export type { TrackedTable } from './changes/track-changes';
export { TrackedTables } from './changes/tracked-tables';
export type { TrackedColumn, TrackedRows } from './changes/tracked-tables';
export { Clock, dayIn } from './clock/clock';
export { Config, ConfigError, loadConfig } from './config/config';
export type { FileSettings, S3Settings } from './config/file-settings';
export { dataSourceOptions } from './database/data-source';
export { Binned, Recorded } from './database/recorded.entity';
export { SchemaCheck } from './database/schema-state';
export { UnitOfWork } from './database/unit-of-work';
export * from './errors/app-error';
export { postgresCode, violatedConstraint } from './errors/postgres-errors';
export { sendProblem } from './errors/problem.filter';
export { ACCESS_MARK, PublicRoute } from './http/access-mark';
export { eachRow } from './http/bulk';
export { BulkProblemDto, BulkResultDto, BulkResultsDto, ExternalIdDto } from './http/bulk.dto';
export type { BulkOutcome } from './http/bulk.dto';
export * from './http/fields';
export { NotReplayed } from './http/idempotency.interceptor';
export { IdParam } from './http/id-param';
export { ApiIfMatch, IfMatch, parseIfMatch, withEtag } from './http/if-match';
export { ApiProblem, FieldProblemDto, JsonText, ProblemDto, SumsDto, TotalDto } from './http/problem.dto';
export { validationPipe } from './http/validation';
export * from './http/values';
export { Live, type LiveEvent } from './live/live';
export { defineList } from './lists/list-definition';
export type { ListBindings, ListDefinition, ListField, ListFieldType } from './lists/list-definition';
export { bindJoins, COUNT_CAP, ListEngine } from './lists/list-engine';
export { ApiListQuery } from './lists/api-list-query';
export { encodeCursor, MAX_PAGE, parseListQuery } from './lists/list-query';
export type { ListQuery } from './lists/list-query';
export { oneItem, wholeList } from './lists/one-item';
export type { WholeList } from './lists/one-item';
export { ALWAYS, escapeLike, NEVER, SqlParams } from './lists/sql-condition';
export type { SqlCondition } from './lists/sql-condition';
export { HouseMail } from './mail/house-mail';
export type { HouseMailAccount } from './mail/house-mail';
export type {
  MailAddress,
  MailFailure,
  MailOutcome,
  MailStage,
  MailTransport,
  OutgoingMail,
  SmtpServer,
} from './mail/mail';
export { isPrivateAddress, resolveHost } from './mail/mail-host';
export { smtpTransport } from './mail/smtp-transport';
export { PlatformModule } from './platform.module';
export { defineJob, JobHandler, Sweep } from './queue/job';
export type { JobContext, JobDefinition, JobHandlerOf } from './queue/job';
export { Jobs } from './queue/jobs.service';
export { SecretBox } from './secrets/secret-box';
