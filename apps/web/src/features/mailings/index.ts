import { api, type ListPage } from '#web/app/api.ts';
import { defineFeature } from '#web/app/feature.ts';

export default defineFeature({
  name: 'mailings',
  routes: [
    {
      path: '/mailings',
      component: () => import('#web/features/mailings/MailingsPage.vue'),
      meta: { permission: 'mailings.read', titleKey: 'mailings.title' },
    },
    {
      path: '/mailings/:id',
      props: true,
      component: () => import('#web/features/mailings/MailingPage.vue'),
      meta: { permission: 'mailings.read', titleKey: 'mailings.one' },
    },
    {
      path: '/settings/sender-accounts',
      component: () => import('#web/features/mailings/accounts/SenderAccountsPage.vue'),
      meta: { permission: 'senderAccounts.read', titleKey: 'mailings.accounts.title' },
    },
  ],
  nav: [
    {
      to: '/mailings',
      icon: 'i-lucide-send',
      labelKey: 'mailings.title',
      order: 60,
      permission: 'mailings.read',
      keys: 'g m',
    },
    {
      to: '/settings/sender-accounts',
      icon: 'i-lucide-at-sign',
      labelKey: 'mailings.accounts.title',
      order: 925,
      permission: 'senderAccounts.read',
      section: 'settings',
    },
  ],
  palette: [
    {
      id: 'mailings.new',
      labelKey: 'mailings.new',
      icon: 'i-lucide-send',
      permission: 'mailings.write',
      create: true,
      // From a list of customers that one has just filtered: those are whom one wants to write to.
      run: ({ router }) => {
        const { path, query } = router.currentRoute.value;
        const filters = path === '/customers' ? Object.entries(query).filter(([key]) => key.startsWith('filter[')) : [];
        void router.push({ path: '/mailings', query: { ...Object.fromEntries(filters), new: '1' } });
      },
    },
  ],
  records: [
    {
      type: 'mailing',
      icon: 'i-lucide-send',
      labelKey: 'mailings.one',
      to: (id) => `/mailings/${id}`,
    },
  ],
  sections: [
    {
      id: 'mail',
      record: 'customer',
      order: 60,
      permission: 'customers.read',
      component: () => import('#web/features/mailings/customer/CustomerMail.vue'),
    },
  ],
  timeline: [
    {
      kind: 'letter',
      icon: 'i-lucide-mail',
      labelKey: 'mailings.letters',
      order: 50,
      component: () => import('#web/features/mailings/customer/LetterEntry.vue'),
    },
  ],
  start: [
    {
      id: 'mailings.account',
      icon: 'i-lucide-at-sign',
      labelKey: 'mailings.start.title',
      textKey: 'mailings.start.text',
      to: '/settings/sender-accounts',
      order: 60,
      permission: 'senderAccounts.write',
      done: async () =>
        (await api.get<ListPage<unknown>>('/sender-accounts', { limit: 1, total: false })).items.length > 0,
    },
  ],
});
