import { collect, type MessageTree } from '#web/app/i18n/collect.ts';

export default collect(
  import.meta.glob<MessageTree>(
    ['/src/app/messages/ro.json', '/src/shared/messages/ro.json', '/src/features/*/messages/ro.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
