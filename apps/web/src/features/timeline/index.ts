import { currentRecord } from '#web/app/current.ts';
import { defineFeature, type TimelineEntry } from '#web/app/feature.ts';
import { canHappen, openQuickLog } from '#web/features/timeline/quick-log.ts';
import { activityIcons, type ActivityKind, type LoggedKind } from '#web/features/timeline/types.ts';

function log(kind: LoggedKind): void {
  if (currentRecord.value) openQuickLog(kind, currentRecord.value);
}

/** A card on a page of its own has a place for it already. */
const away = (): boolean => canHappen(currentRecord.value) && !currentRecord.value?.page;

const iconOf = ({ data }: TimelineEntry): string =>
  activityIcons[data.activityKind as ActivityKind] ?? 'i-lucide-message-square-text';

const taskIcons: Record<string, string> = {
  open: 'i-lucide-circle',
  done: 'i-lucide-circle-check',
  cancelled: 'i-lucide-circle-slash',
};

/** Timelines of records: cards show `RecordTimeline`; other features add kinds of entries (`timeline` of their descriptors). */
export default defineFeature({
  name: 'timeline',
  routes: [
    {
      path: '/settings/outcomes',
      component: () => import('#web/features/timeline/OutcomesPage.vue'),
      meta: { permission: 'activities.manage', titleKey: 'timeline.outcomes.title' },
    },
  ],
  nav: [
    {
      to: '/settings/outcomes',
      icon: 'i-lucide-phone',
      labelKey: 'timeline.outcomes.title',
      order: 921,
      permission: 'activities.manage',
      section: 'settings',
    },
  ],
  timeline: [
    {
      kind: 'activity',
      icon: 'i-lucide-message-square-text',
      iconOf,
      permission: 'activities.read',
      labelKey: 'timeline.kindsOf.activity',
      order: 10,
      component: () => import('#web/features/timeline/ActivityEntry.vue'),
    },
    {
      kind: 'task',
      icon: 'i-lucide-circle',
      iconOf: ({ data }) => taskIcons[String(data.status)] ?? 'i-lucide-circle',
      permission: 'tasks.read',
      labelKey: 'timeline.kindsOf.task',
      order: 20,
      component: () => import('#web/features/timeline/TaskEntry.vue'),
    },
  ],
  palette: [
    {
      id: 'timeline.logCall',
      labelKey: 'timeline.keys.call',
      icon: 'i-lucide-phone',
      keys: 'l',
      permission: 'activities.write',
      when: away,
      run: () => log('call'),
    },
    {
      id: 'timeline.writeNote',
      labelKey: 'timeline.keys.note',
      icon: 'i-lucide-notebook-pen',
      keys: 'm',
      permission: 'activities.write',
      when: away,
      run: () => log('note'),
    },
    {
      id: 'timeline.logMeeting',
      labelKey: 'timeline.keys.meeting',
      icon: 'i-lucide-users',
      permission: 'activities.write',
      when: away,
      run: () => log('meeting'),
    },
  ],
  shell: [
    {
      id: 'quickLog',
      order: 10,
      place: 'overlay',
      permission: 'activities.write',
      component: () => import('#web/features/timeline/QuickLog.vue'),
    },
  ],
});
