import ui from '@nuxt/ui/vue-plugin';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from '#web/app/App.vue';
import { onSignedOut } from '#web/app/api.ts';
import { firstLocale, i18n, setLocale } from '#web/app/i18n/index.ts';
import { queryClient } from '#web/app/query.ts';
import { router } from '#web/app/router.ts';
import { useSession } from '#web/app/session.ts';
import '#web/app/theme.css';

async function start(): Promise<void> {
  const app = createApp(App);
  app.use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient }).use(ui);
  await setLocale(firstLocale());
  const session = useSession();
  try {
    await session.load();
  } catch (error) {
    const { default: UnreachablePage } = await import('#web/app/shell/UnreachablePage.vue');
    createApp(UnreachablePage, { error }).use(i18n).use(ui).mount('#app');
    return;
  }
  onSignedOut(() => {
    if (!session.me) return;
    session.forget();
    queryClient.clear();
    void router.push({ name: 'sign-in', query: { next: router.currentRoute.value.fullPath } });
  });
  app.use(router);
  await router.isReady();
  sessionStorage.removeItem('atrium.reloaded');
  app.mount('#app');
}

void start();
