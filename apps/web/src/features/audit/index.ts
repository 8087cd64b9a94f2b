import { defineFeature } from '#web/app/feature.ts';

/** History of any record. Cards show `RecordHistory`, or put `HistoryPanel` among their actions (H opens it). */
export default defineFeature({
  name: 'audit',
  routes: [
    {
      path: '/settings/audit',
      component: () => import('#web/features/audit/AuditPage.vue'),
      meta: { titleKey: 'audit.page.title', permission: 'audit.read' },
    },
  ],
  nav: [
    {
      section: 'settings',
      to: '/settings/audit',
      icon: 'i-lucide-scroll-text',
      labelKey: 'audit.page.title',
      order: 960,
      permission: 'audit.read',
    },
  ],
  timeline: [
    {
      kind: 'change',
      icon: 'i-lucide-pencil-line',
      permission: 'history.read',
      labelKey: 'audit.title',
      order: 90,
      component: () => import('#web/features/audit/ChangeEntry.vue'),
    },
  ],
});
