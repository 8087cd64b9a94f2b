import { currentRecord } from '#web/app/current.ts';
import { defineFeature } from '#web/app/feature.ts';
import { openNewTask } from '#web/features/tasks/dialogs.ts';
import { useTaskBadge } from '#web/features/tasks/useTaskCounts.ts';

export default defineFeature({
  name: 'tasks',
  routes: [
    {
      path: '/tasks',
      component: () => import('#web/features/tasks/TasksPage.vue'),
      meta: { permission: 'tasks.read', titleKey: 'tasks.title' },
    },
    {
      path: '/tasks/:id',
      props: true,
      component: () => import('#web/features/tasks/TaskPage.vue'),
      meta: { permission: 'tasks.read', titleKey: 'tasks.one' },
    },
  ],
  nav: [
    {
      to: '/tasks',
      icon: 'i-lucide-list-checks',
      labelKey: 'tasks.title',
      order: 30,
      permission: 'tasks.read',
      phone: true,
      keys: 'g t',
      badge: useTaskBadge,
    },
  ],
  palette: [
    {
      id: 'tasks.newAbout',
      labelKey: 'tasks.new.title',
      icon: 'i-lucide-list-plus',
      keys: 't',
      permission: 'tasks.write',
      create: true,
      run: () =>
        openNewTask(['customer', 'deal'].includes(currentRecord.value?.type ?? '') ? currentRecord.value : null),
    },
  ],
  records: [
    {
      type: 'task',
      icon: 'i-lucide-list-checks',
      labelKey: 'tasks.one',
      to: (id) => `/tasks/${id}`,
      card: () => import('#web/features/tasks/TaskCard.vue'),
    },
  ],
  sections: [
    {
      id: 'tasks',
      record: 'customer',
      order: 5,
      permission: 'tasks.read',
      component: () => import('#web/features/tasks/CustomerTasks.vue'),
    },
    {
      id: 'tasks',
      record: 'deal',
      order: 5,
      permission: 'tasks.read',
      component: () => import('#web/features/tasks/DealTasks.vue'),
    },
  ],
  home: [
    {
      id: 'tasks',
      order: 0,
      column: 'main',
      permission: 'tasks.write',
      records: 'task',
      component: () => import('#web/features/tasks/MyDay.vue'),
    },
  ],
  shell: [
    {
      id: 'taskDialogs',
      order: 20,
      place: 'overlay',
      permission: 'tasks.read',
      component: () => import('#web/features/tasks/TaskDialogs.vue'),
    },
  ],
});
