import { api, type ListPage } from '#web/app/api.ts';
import { defineFeature } from '#web/app/feature.ts';

export default defineFeature({
  name: 'customers',
  routes: [
    {
      path: '/customers',
      component: () => import('#web/features/customers/CustomersPage.vue'),
      meta: { permission: 'customers.read', titleKey: 'customers.title' },
    },
    {
      path: '/customers/bin',
      component: () => import('#web/features/customers/BinPage.vue'),
      meta: { permission: 'customers.read', titleKey: 'customers.bin.title' },
    },
    {
      path: '/customers/:id',
      props: true,
      component: () => import('#web/features/customers/CustomerPage.vue'),
      meta: { permission: 'customers.read', titleKey: 'customers.one' },
    },
  ],
  nav: [
    {
      to: '/customers',
      icon: 'i-lucide-building-2',
      labelKey: 'customers.title',
      order: 10,
      permission: 'customers.read',
      phone: true,
      keys: 'g c',
    },
  ],
  palette: [
    {
      id: 'customers.new',
      labelKey: 'customers.create.action',
      icon: 'i-lucide-building-2',
      keys: 'n',
      permission: 'customers.write',
      create: true,
      run: ({ router }) => void router.push({ path: '/customers', query: { new: '1' } }),
    },
  ],
  records: [
    {
      type: 'customer',
      icon: 'i-lucide-building-2',
      labelKey: 'customers.one',
      to: (id) => `/customers/${id}`,
      card: () => import('#web/features/customers/CustomerCard.vue'),
    },
  ],
  start: [
    {
      id: 'customers.first',
      icon: 'i-lucide-building-2',
      labelKey: 'customers.start.label',
      textKey: 'customers.start.text',
      to: '/customers?new=1',
      order: 30,
      permission: 'customers.write',
      done: async () => (await api.get<ListPage<unknown>>('/customers', { limit: 1, total: false })).items.length > 0,
    },
  ],
});
