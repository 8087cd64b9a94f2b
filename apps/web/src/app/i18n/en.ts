import { collect, type MessageTree } from '#web/app/i18n/collect.ts';

export default collect(
  import.meta.glob<MessageTree>(
    ['/src/app/messages/en.json', '/src/shared/messages/en.json', '/src/features/*/messages/en.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
