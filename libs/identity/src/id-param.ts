export { IdParam } from '@atrium/platform';
