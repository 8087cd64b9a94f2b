import { collect, type MessageTree } from '#web/app/i18n/collect.ts';

export default collect(
  import.meta.glob<MessageTree>(['../../app/messages/ru.json', '../../shared/messages/ru.json', '../../features/*/messages/ru.json'], {
    eager: true,
    import: 'default',
  }),
);
