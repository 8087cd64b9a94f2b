import { api, type ListPage } from '#web/app/api.ts';
import { defineFeature } from '#web/app/feature.ts';

export default defineFeature({
  name: 'sales',
  routes: [
    {
      path: '/deals',
      component: () => import('#web/features/sales/DealsPage.vue'),
      meta: { permission: 'deals.read', titleKey: 'sales.deals' },
    },
    {
      path: '/deals/:id',
      props: true,
      component: () => import('#web/features/sales/deal/DealPage.vue'),
      meta: { permission: 'deals.read', titleKey: 'sales.deal' },
    },
    {
      path: '/products',
      component: () => import('#web/features/sales/products/ProductsPage.vue'),
      meta: { permission: 'products.read', titleKey: 'sales.products' },
    },
    {
      path: '/products/:id',
      props: true,
      component: () => import('#web/features/sales/products/ProductPage.vue'),
      meta: { permission: 'products.read', titleKey: 'sales.product.one' },
    },
    {
      path: '/settings/pipelines',
      component: () => import('#web/features/sales/settings/PipelinesPage.vue'),
      meta: { permission: 'pipelines.manage', titleKey: 'sales.settings.title' },
    },
  ],
  nav: [
    {
      to: '/deals',
      icon: 'i-lucide-handshake',
      labelKey: 'sales.deals',
      order: 20,
      permission: 'deals.read',
      phone: true,
      keys: 'g d',
    },
    { to: '/products', icon: 'i-lucide-package', labelKey: 'sales.products', order: 50, permission: 'products.read' },
    {
      to: '/settings/pipelines',
      icon: 'i-lucide-square-kanban',
      labelKey: 'sales.settings.title',
      order: 920,
      permission: 'pipelines.manage',
      section: 'settings',
    },
  ],
  palette: [
    {
      id: 'deals.new',
      labelKey: 'sales.new.title',
      icon: 'i-lucide-handshake',
      permission: 'deals.write',
      create: true,
      run: ({ router }) => void router.push({ path: '/deals', query: { new: '1' } }),
    },
    {
      id: 'products.new',
      labelKey: 'sales.product.new',
      icon: 'i-lucide-package',
      permission: 'products.write',
      create: true,
      run: ({ router }) => void router.push({ path: '/products', query: { new: '1' } }),
    },
  ],
  records: [
    {
      type: 'deal',
      icon: 'i-lucide-handshake',
      labelKey: 'sales.deal',
      to: (id) => `/deals/${id}`,
      card: () => import('#web/features/sales/deal/DealCard.vue'),
    },
    {
      type: 'product',
      icon: 'i-lucide-package',
      labelKey: 'sales.product.one',
      to: (id) => `/products/${id}`,
      card: () => import('#web/features/sales/products/ProductCard.vue'),
    },
  ],
  sections: [
    {
      id: 'deals',
      record: 'customer',
      order: 10,
      permission: 'deals.read',
      component: () => import('#web/features/sales/CustomerDeals.vue'),
    },
  ],
  timeline: [
    {
      kind: 'stage',
      icon: 'i-lucide-git-commit-horizontal',
      iconOf: ({ data }) =>
        ({ won: 'i-lucide-trophy', lost: 'i-lucide-circle-x' })[String(data.kind)] ?? 'i-lucide-git-commit-horizontal',
      permission: 'deals.read',
      labelKey: 'sales.timeline.kind',
      order: 30,
      component: () => import('#web/features/sales/deal/StageEntry.vue'),
    },
  ],
  start: [
    {
      id: 'sales.pipeline',
      icon: 'i-lucide-handshake',
      labelKey: 'sales.start.label',
      textKey: 'sales.start.text',
      to: '/deals?new=1',
      order: 40,
      permission: 'deals.write',
      done: async () => (await api.get<ListPage<unknown>>('/deals', { limit: 1, total: false })).items.length > 0,
    },
  ],
});
