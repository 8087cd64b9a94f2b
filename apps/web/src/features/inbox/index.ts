import { defineFeature } from '#web/app/feature.ts';

/** What comes in for whoever is signed in: the bell, what pops up, how one wants to be told. */
export default defineFeature({
  name: 'inbox',
  routes: [
    {
      path: '/settings/notifications',
      component: () => import('#web/features/inbox/NotificationSettings.vue'),
      meta: { titleKey: 'inbox.settings.title' },
    },
  ],
  nav: [
    {
      to: '/settings/notifications',
      icon: 'i-lucide-bell',
      labelKey: 'inbox.settings.title',
      order: 903,
      section: 'settings',
    },
  ],
  shell: [
    {
      id: 'bell',
      order: 10,
      place: 'topbar',
      component: () => import('#web/features/inbox/NotificationBell.vue'),
    },
    {
      id: 'live',
      order: 30,
      place: 'overlay',
      component: () => import('#web/features/inbox/LiveInbox.vue'),
    },
  ],
});
