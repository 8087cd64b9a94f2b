import { defineFeature } from '#web/app/feature.ts';

export default defineFeature({
  name: 'papers',
  routes: [
    {
      path: '/papers',
      component: () => import('#web/features/papers/PapersPage.vue'),
      meta: { permission: 'documents.read', titleKey: 'papers.title' },
    },
    {
      path: '/papers/:id',
      props: true,
      component: () => import('#web/features/papers/PaperPage.vue'),
      meta: { permission: 'documents.read', titleKey: 'papers.one' },
    },
    {
      path: '/settings/templates',
      component: () => import('#web/features/papers/templates/TemplatesPage.vue'),
      meta: { permission: 'templates.manage', titleKey: 'papers.templates.title' },
    },
    {
      path: '/settings/templates/:id',
      props: true,
      component: () => import('#web/features/papers/templates/TemplatePage.vue'),
      meta: { permission: 'templates.manage', titleKey: 'papers.templates.one' },
    },
    {
      path: '/settings/paper-details',
      component: () => import('#web/features/papers/settings/DetailsPage.vue'),
      meta: { permission: 'templates.manage', titleKey: 'papers.details.title' },
    },
  ],
  nav: [
    {
      to: '/papers',
      icon: 'i-lucide-file-text',
      labelKey: 'papers.title',
      order: 45,
      permission: 'documents.read',
      keys: 'g p',
    },
    {
      to: '/settings/templates',
      icon: 'i-lucide-layout-template',
      labelKey: 'papers.templates.title',
      order: 930,
      permission: 'templates.manage',
      section: 'settings',
    },
    {
      to: '/settings/paper-details',
      icon: 'i-lucide-stamp',
      labelKey: 'papers.details.title',
      order: 931,
      permission: 'templates.manage',
      section: 'settings',
    },
  ],
  records: [
    {
      type: 'document',
      icon: 'i-lucide-file-text',
      labelKey: 'papers.one',
      to: (id) => `/papers/${id}`,
      card: () => import('#web/features/papers/card/PaperCard.vue'),
    },
  ],
  sections: [
    {
      id: 'papers',
      record: 'deal',
      order: 5,
      permission: 'documents.read',
      component: () => import('#web/features/papers/DealPapers.vue'),
    },
    {
      id: 'papers',
      record: 'customer',
      order: 30,
      permission: 'documents.read',
      component: () => import('#web/features/papers/CustomerPapers.vue'),
    },
  ],
  timeline: [
    {
      kind: 'document',
      icon: 'i-lucide-file-text',
      labelKey: 'papers.title',
      order: 40,
      component: () => import('#web/features/papers/PaperEntry.vue'),
    },
  ],
});
