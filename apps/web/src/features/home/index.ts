import { defineFeature } from '#web/app/feature.ts';

export default defineFeature({
  name: 'home',
  routes: [
    {
      path: '/',
      name: 'home',
      component: () => import('#web/features/home/HomePage.vue'),
      meta: { titleKey: 'home.title' },
    },
  ],
  nav: [{ to: '/', icon: 'i-lucide-sun', labelKey: 'home.title', order: 0, phone: true, keys: 'g h' }],
  home: [
    {
      id: 'noStep',
      order: 10,
      permission: 'tasks.write',
      records: 'deal',
      component: () => import('#web/features/home/DealsWithoutStep.vue'),
    },
    {
      id: 'cold',
      order: 20,
      permission: 'activities.write',
      records: 'customer',
      component: () => import('#web/features/home/ColdCustomers.vue'),
    },
    {
      id: 'customers',
      order: 30,
      permission: 'customers.read',
      records: 'customer',
      component: () => import('#web/features/home/RecentCustomers.vue'),
    },
  ],
});
