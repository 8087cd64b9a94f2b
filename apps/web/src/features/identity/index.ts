import { defineFeature } from '#web/app/feature.ts';

export default defineFeature({
  name: 'identity',
  routes: [
    { path: '/setup', name: 'setup', component: () => import('#web/features/identity/pages/SetupPage.vue'), meta: { public: true, bare: true, titleKey: 'identity.setup.title' } },
    { path: '/sign-in', name: 'sign-in', component: () => import('#web/features/identity/pages/SignInPage.vue'), meta: { public: true, bare: true, titleKey: 'identity.signIn.title' } },
  ],
});
