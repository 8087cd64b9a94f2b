import { collect, type MessageTree } from '#web/app/i18n/collect.ts';

export default collect(
  import.meta.glob<MessageTree>(['../../app/messages/ro.json', '../../shared/messages/ro.json', '../../features/*/messages/ro.json'], {
    eager: true,
    import: 'default',
  }),
);
