import { collect, type MessageTree } from '#web/app/i18n/collect.ts';

export default collect(
  import.meta.glob<MessageTree>(
    ['/src/app/messages/ru.json', '/src/shared/messages/ru.json', '/src/features/*/messages/ru.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
