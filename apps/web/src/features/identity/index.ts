import { api, type ListPage } from '#web/app/api.ts';
import { defineFeature } from '#web/app/feature.ts';

const manage = 'users.manage';

export default defineFeature({
  name: 'identity',
  routes: [
    {
      path: '/setup',
      name: 'setup',
      component: () => import('#web/features/identity/pages/SetupPage.vue'),
      meta: { public: true, bare: true, titleKey: 'identity.setup.title' },
    },
    {
      path: '/sign-in',
      name: 'sign-in',
      component: () => import('#web/features/identity/pages/SignInPage.vue'),
      meta: { public: true, bare: true, titleKey: 'identity.signIn.title' },
    },
    {
      path: '/invitation/:token',
      alias: '/invite/:token',
      name: 'invitation',
      props: true,
      component: () => import('#web/features/identity/pages/InvitationPage.vue'),
      meta: { public: true, bare: true, titleKey: 'identity.invitation.page' },
    },
    { path: '/settings', redirect: '/settings/profile' },
    {
      path: '/settings/profile',
      component: () => import('#web/features/identity/pages/ProfilePage.vue'),
      meta: { titleKey: 'identity.profile.title' },
    },
    {
      path: '/settings/sessions',
      component: () => import('#web/features/identity/pages/SessionsPage.vue'),
      meta: { titleKey: 'identity.sessions.title' },
    },
    {
      path: '/settings/api-keys',
      component: () => import('#web/features/identity/pages/ApiKeysPage.vue'),
      meta: { titleKey: 'identity.apiKeys.title', permission: 'apiKeys.manage' },
    },
    {
      path: '/settings/organization',
      component: () => import('#web/features/identity/pages/OrganizationPage.vue'),
      meta: { titleKey: 'identity.organization.title', permission: 'organization.manage' },
    },
    {
      path: '/settings/users',
      component: () => import('#web/features/identity/pages/UsersPage.vue'),
      meta: { titleKey: 'identity.users.title', permission: manage },
    },
    {
      path: '/settings/teams',
      component: () => import('#web/features/identity/pages/TeamsPage.vue'),
      meta: { titleKey: 'identity.teams.title', permission: 'teams.manage' },
    },
    {
      path: '/settings/roles',
      component: () => import('#web/features/identity/pages/RolesPage.vue'),
      meta: { titleKey: 'identity.roles.title', permission: 'roles.manage' },
    },
  ],
  nav: [
    {
      section: 'settings',
      to: '/settings/profile',
      icon: 'i-lucide-user-round',
      labelKey: 'identity.profile.title',
      order: 900,
      keys: 'g s',
    },
    {
      section: 'settings',
      to: '/settings/sessions',
      icon: 'i-lucide-monitor-smartphone',
      labelKey: 'identity.sessions.title',
      order: 901,
    },
    {
      section: 'settings',
      to: '/settings/api-keys',
      icon: 'i-lucide-key-round',
      labelKey: 'identity.apiKeys.title',
      order: 902,
      permission: 'apiKeys.manage',
    },
    {
      section: 'settings',
      to: '/settings/organization',
      icon: 'i-lucide-building',
      labelKey: 'identity.organization.title',
      order: 910,
      permission: 'organization.manage',
    },
    {
      section: 'settings',
      to: '/settings/users',
      icon: 'i-lucide-users',
      labelKey: 'identity.users.title',
      order: 911,
      permission: manage,
    },
    {
      section: 'settings',
      to: '/settings/teams',
      icon: 'i-lucide-network',
      labelKey: 'identity.teams.title',
      order: 912,
      permission: 'teams.manage',
    },
    {
      section: 'settings',
      to: '/settings/roles',
      icon: 'i-lucide-shield',
      labelKey: 'identity.roles.title',
      order: 913,
      permission: 'roles.manage',
    },
  ],
  records: [
    {
      type: 'user',
      icon: 'i-lucide-user-round',
      labelKey: 'identity.user',
      to: (id) => `/settings/users?open=user:${id}`,
      card: () => import('#web/features/identity/UserCard.vue'),
    },
  ],
  start: [
    {
      id: 'invite',
      icon: 'i-lucide-user-plus',
      labelKey: 'identity.start.title',
      textKey: 'identity.start.text',
      to: '/settings/users?invite=1',
      order: 30,
      permission: manage,
      done: async () => (await api.get<ListPage<unknown>>('/users', { limit: 2, total: false })).items.length > 1,
    },
  ],
});
