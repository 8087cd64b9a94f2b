export { oneItem, wholeList } from '@atrium/platform';
