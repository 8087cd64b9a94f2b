import { reactive, ref } from 'vue';
import { formErrors, problemText } from '#web/shared/problems.ts';

/** A form that is sent as a whole: its values, the errors beside its fields, what else went wrong, and whether it is on its way. */
export function useForm<T extends object>(initial: () => T, send: (values: T) => Promise<unknown>) {
  const values = reactive(initial()) as T;
  const errors = reactive<Record<string, string>>({});
  const failure = ref('');
  const busy = ref(false);

  function clear(): void {
    failure.value = '';
    for (const name of Object.keys(errors)) delete errors[name];
  }

  /** Sends it; answers whether it was accepted. */
  async function submit(): Promise<boolean> {
    if (busy.value) return false;
    clear();
    busy.value = true;
    try {
      await send(values);
      return true;
    } catch (error) {
      const found = formErrors(error).filter((one) => one.name !== '');
      for (const one of found) errors[one.name] = one.message;
      if (found.length === 0) failure.value = problemText(error);
      return false;
    } finally {
      busy.value = false;
    }
  }

  function reset(): void {
    clear();
    Object.assign(values, initial());
  }

  return { values, errors, failure, busy, submit, reset };
}
