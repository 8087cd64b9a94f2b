export { oneItem, wholeList } from '@atrium/platform';
export type { WholeList } from '@atrium/platform';
