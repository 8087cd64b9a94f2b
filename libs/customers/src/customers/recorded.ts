export { Recorded } from '@atrium/platform';
