import { defineFeature } from '#web/app/feature.ts';

export default defineFeature({
  name: 'reports',
  routes: [
    {
      path: '/reports',
      component: () => import('#web/features/reports/ReportsPage.vue'),
      meta: { permission: 'reports.read', titleKey: 'reports.title' },
    },
    {
      path: '/reports/:name',
      props: true,
      component: () => import('#web/features/reports/ReportPage.vue'),
      meta: { permission: 'reports.read', titleKey: 'reports.title' },
    },
    {
      path: '/activities',
      component: () => import('#web/features/reports/ActivitiesPage.vue'),
      meta: { permission: 'activities.read', titleKey: 'reports.activities.title' },
    },
    {
      path: '/plans',
      component: () => import('#web/features/reports/plans/PlansPage.vue'),
      meta: { permission: 'plans.read', titleKey: 'reports.plans.title' },
    },
  ],
  nav: [
    {
      to: '/reports',
      icon: 'i-lucide-chart-no-axes-column',
      labelKey: 'reports.title',
      order: 70,
      permission: 'reports.read',
      keys: 'g r',
    },
  ],
  palette: [
    {
      id: 'reports.plans',
      labelKey: 'reports.plans.title',
      icon: 'i-lucide-target',
      permission: 'plans.read',
      run: ({ router }) => void router.push('/plans'),
    },
  ],
  home: [
    {
      id: 'plan',
      order: 5,
      permission: 'plans.read',
      component: () => import('#web/features/reports/plans/PlanBlock.vue'),
    },
  ],
});
