import { collect, type MessageTree } from '#web/app/i18n/collect.ts';

export default collect(
  import.meta.glob<MessageTree>(['../../app/messages/id.json', '../../shared/messages/id.json', '../../features/*/messages/id.json'], {
    eager: true,
    import: 'default',
  }),
);
