export { BulkProblemDto, BulkResultDto, BulkResultsDto, ExternalIdDto } from '@atrium/platform';
export type { BulkOutcome } from '@atrium/platform';
