import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { api, ProblemError } from '#web/app/api.ts';
import { setLocale } from '#web/app/i18n/index.ts';
import { guessLocale } from '#web/app/i18n/locales.ts';

export type Scope = 'none' | 'own' | 'team' | 'all';

export interface Organization {
  name: string;
  currency: string;
  timeZone: string;
  locale: string;
  country: string;
}

/** Who is signed in, and how far he reaches. */
export interface Me {
  id: string;
  name: string;
  email: string | null;
  locale: string;
  timeZone: string;
  role: { id: string; key: string | null; name: string };
  team: { id: string; name: string } | null;
  permissions: Record<string, Scope>;
  organization: Organization;
  version: number;
}

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null);
  const setupNeeded = ref(false);
  const started = ref(false);

  const organization = computed(() => me.value?.organization ?? null);
  const timeZone = computed(() => me.value?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const isAdministrator = computed(() => me.value?.role.key === 'administrator');

  /** How far a permission reaches. */
  function scope(permission: string): Scope {
    return me.value?.permissions[permission] ?? 'none';
  }

  /** Whether one may do it at all; the API decides about the single record. */
  function can(permission: string | undefined): boolean {
    return permission === undefined || scope(permission) !== 'none';
  }

  /** Asks who is signed in. A 401 is an answer: nobody. */
  async function load(): Promise<void> {
    try {
      me.value = await api.get<Me>('/me');
      await setLocale(guessLocale([me.value.locale]));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      me.value = null;
      setupNeeded.value = (await api.get<{ needed: boolean }>('/setup')).needed;
    }
    started.value = true;
  }

  async function signOut(): Promise<void> {
    await api.delete('/sessions/current');
    me.value = null;
  }

  return { me, setupNeeded, started, organization, timeZone, isAdministrator, scope, can, load, signOut };
});
