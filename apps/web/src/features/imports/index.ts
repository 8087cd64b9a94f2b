import { api, type ListPage } from '#web/app/api.ts';
import { defineFeature } from '#web/app/feature.ts';

const permission = 'imports.run';

export default defineFeature({
  name: 'imports',
  routes: [
    {
      path: '/imports',
      component: () => import('#web/features/imports/ImportsPage.vue'),
      meta: { permission, titleKey: 'imports.title' },
    },
    {
      path: '/imports/:id',
      component: () => import('#web/features/imports/ImportPage.vue'),
      props: true,
      meta: { permission, titleKey: 'imports.title' },
    },
  ],
  nav: [{ to: '/imports', icon: 'i-lucide-file-input', labelKey: 'imports.title', order: 90, permission }],
  palette: [
    {
      id: 'imports.new',
      labelKey: 'imports.fromFile',
      icon: 'i-lucide-file-input',
      permission,
      create: true,
      run: ({ router }) => void router.push('/imports'),
    },
  ],
  start: [
    {
      id: 'import',
      icon: 'i-lucide-file-input',
      labelKey: 'imports.tile.title',
      textKey: 'imports.tile.text',
      to: '/imports',
      order: 20,
      permission,
      done: async () =>
        (await api.get<ListPage<unknown>>('/imports', { filter: { state: 'done' }, limit: 1 })).items.length > 0,
    },
  ],
});
