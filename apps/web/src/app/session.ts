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
  version: number;
}

/** Who one is here, as GET /me, the sign-in, the set-up and an accepted invitation answer. */
export interface MeAnswer {
  user: {
    id: string;
    name: string;
    email: string | null;
    role: { id: string; key: string | null; name: string };
    team: { id: string; name: string } | null;
    locale: string | null;
    timeZone: string | null;
  };
  organization: Organization;
  permissions: Record<string, Scope>;
  /** What holds: one's own wish, else the organization's. */
  locale: string;
  timeZone: string;
  version: number;
}

export type Me = MeAnswer['user'] & { version: number };

export const useSession = defineStore('session', () => {
  const answer = ref<MeAnswer | null>(null);
  const setupNeeded = ref(false);

  const me = computed<Me | null>(() => (answer.value ? { ...answer.value.user, version: answer.value.version } : null));
  const organization = computed(() => answer.value?.organization ?? null);
  const timeZone = computed(() => answer.value?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const isAdministrator = computed(() => me.value?.role.key === 'administrator');

  /** How far a permission reaches. */
  function scope(permission: string): Scope {
    return answer.value?.permissions[permission] ?? 'none';
  }

  /** Whether one may do it at all; the API decides about the single record. */
  function can(permission: string | undefined): boolean {
    return permission === undefined || scope(permission) !== 'none';
  }

  /** Takes in who one is now. */
  async function accept(now: MeAnswer): Promise<void> {
    answer.value = now;
    setupNeeded.value = false;
    await setLocale(guessLocale([now.locale]));
  }

  /** The session is over, here or on the server. */
  function forget(): void {
    answer.value = null;
  }

  /** Asks who is signed in. A 401 is an answer: nobody. */
  async function load(): Promise<void> {
    try {
      await accept(await api.get<MeAnswer>('/me'));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      forget();
      setupNeeded.value = (await api.get<{ needed: boolean }>('/setup')).needed;
    }
  }

  async function signOut(): Promise<void> {
    await api.delete('/sessions/current');
    forget();
  }

  return { me, organization, timeZone, isAdministrator, setupNeeded, scope, can, accept, forget, load, signOut };
});
