export { Binned, Recorded } from '@atrium/platform';
