import { useToast } from '@nuxt/ui/composables';
import { reactive, shallowRef } from 'vue';
import { i18n } from '#web/app/i18n/index.ts';
import { problemText } from '#web/shared/problems.ts';

export interface Question {
  title: string;
  text?: string;
  /** The verb on the button: "Delete", "End session". */
  confirm: string;
  danger?: boolean;
}

/** The one open question; ConfirmDialog shows it. */
export const question = reactive<{ open: boolean; current: Question | null }>({ open: false, current: null });
let answer: (yes: boolean) => void = () => undefined;

/** Asks before something that cannot be undone. Whatever can be undone needs no question, but a toast with Undo. */
export function confirm(ask: Question): Promise<boolean> {
  answer(false);
  question.current = ask;
  question.open = true;
  return new Promise((resolve) => (answer = resolve));
}

export function answerQuestion(yes: boolean): void {
  question.open = false;
  answer(yes);
  answer = () => undefined;
}

const lastUndo = shallowRef<(() => void) | null>(null);

/** Z takes back what the last toast offered to take back. */
export function undoLast(): void {
  const undo = lastUndo.value;
  lastUndo.value = null;
  undo?.();
}

export function hasUndo(): boolean {
  return lastUndo.value !== null;
}

/** Toasts: what was done (with Undo), what failed. Inline errors belong beside their field, not here. */
export function useFeedback() {
  const toast = useToast();

  function done(
    title: string,
    options: { undo?: () => void | Promise<void>; to?: string; toLabel?: string } = {},
  ): void {
    const { undo } = options;
    const actions = [];
    const id = `done-${Date.now()}`;
    if (undo) {
      const once = (): void => {
        lastUndo.value = null;
        toast.remove(id);
        void Promise.resolve(undo()).catch(failed);
      };
      lastUndo.value = once;
      actions.push({
        label: i18n.global.t('shared.undo'),
        color: 'neutral' as const,
        variant: 'outline' as const,
        onClick: once,
      });
    }
    if (options.to)
      actions.push({
        label: options.toLabel ?? i18n.global.t('shared.open'),
        to: options.to,
        color: 'neutral' as const,
        variant: 'outline' as const,
      });
    toast.add({
      id,
      title,
      color: 'neutral',
      icon: 'i-lucide-check',
      duration: undo ? 8000 : 4000,
      orientation: 'horizontal',
      actions,
    });
  }

  function failed(error: unknown): void {
    toast.add({ title: problemText(error), color: 'error', icon: 'i-lucide-triangle-alert', duration: 8000 });
  }

  return { done, failed, confirm };
}
