import { collect, type MessageTree } from '#web/app/i18n/collect.ts';

export default collect(
  import.meta.glob<MessageTree>(
    ['/src/app/messages/id.json', '/src/shared/messages/id.json', '/src/features/*/messages/id.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
