export { eachRow } from '@atrium/platform';
