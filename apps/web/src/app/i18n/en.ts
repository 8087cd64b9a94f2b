import { collect, type MessageTree } from '#web/app/i18n/collect.ts';

export default collect(
  import.meta.glob<MessageTree>(['../../app/messages/en.json', '../../shared/messages/en.json', '../../features/*/messages/en.json'], {
    eager: true,
    import: 'default',
  }),
);
