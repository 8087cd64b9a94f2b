import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteLocationRaw } from 'vue-router';
import { features } from '#web/features/index.ts';
import { useSession } from '#web/app/session.ts';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...features.flatMap((feature) => feature.routes ?? []),
    {
      path: '/:path(.*)*',
      name: 'not-found',
      component: () => import('#web/app/shell/NotFoundPage.vue'),
      meta: { titleKey: 'app.notFound.title' },
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});

/** Set-up while there is nobody, sign-in while one is nobody, and nowhere else. */
function gate(to: RouteLocationNormalized): RouteLocationRaw | true {
  const session = useSession();
  if (session.setupNeeded) return to.name === 'setup' || { name: 'setup' };
  if (to.name === 'setup') return { path: '/' };
  if (!session.me && !to.meta.public)
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
  if (session.me && to.name === 'sign-in') return { path: '/' };
  return true;
}

router.beforeEach(gate);

/** After a new version was installed, old chunks are gone: load the page anew, once. */
router.onError((error: unknown, to) => {
  const stale =
    error instanceof Error && /dynamically imported module|Importing a module script failed/.test(error.message);
  if (stale && !sessionStorage.getItem('atrium.reloaded')) {
    sessionStorage.setItem('atrium.reloaded', '1');
    location.assign(to.fullPath);
  }
});
