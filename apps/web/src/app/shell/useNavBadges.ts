import { computed } from 'vue';
import type { NavBadge } from '#web/app/feature.ts';
import { navItems } from '#web/app/registry.ts';
import { useSession } from '#web/app/session.ts';

/** The numbers beside the entries of the navigation, by their address; entries where nothing waits are not among them. */
export function useNavBadges() {
  const session = useSession();
  const sources = navItems
    .filter((item) => item.badge && session.can(item.permission))
    .map((item) => ({ to: item.to, badge: item.badge?.() }));
  return computed<Record<string, NavBadge>>(() =>
    Object.fromEntries(
      sources.flatMap(({ to, badge }) => (badge?.value && badge.value.count > 0 ? [[to, badge.value]] : [])),
    ),
  );
}
