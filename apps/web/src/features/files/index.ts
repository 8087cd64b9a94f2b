import { defineFeature } from '#web/app/feature.ts';
import { filesOf } from '#web/features/files/section.ts';

export default defineFeature({
  name: 'files',
  sections: ['customer', 'deal', 'product'].map((record) => ({
    id: 'files',
    record,
    order: 60,
    component: filesOf(record),
  })),
  timeline: [
    {
      kind: 'file',
      icon: 'i-lucide-paperclip',
      labelKey: 'files.title',
      order: 50,
      component: () => import('#web/features/files/FileEntry.vue'),
    },
  ],
});
