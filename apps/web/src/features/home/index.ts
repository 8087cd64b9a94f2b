import { defineFeature } from '#web/app/feature.ts';

export default defineFeature({
  name: 'home',
  routes: [{ path: '/', name: 'home', component: () => import('#web/features/home/HomePage.vue'), meta: { titleKey: 'home.title' } }],
  nav: [{ to: '/', icon: 'i-lucide-sun', labelKey: 'home.title', order: 0, phone: true, keys: 'g h' }],
});
