import { ref } from 'vue';
import { ProblemError } from '#web/app/api.ts';
import { useFeedback } from '#web/shared/useFeedback.ts';

export interface DocxProblem {
  code: string;
  detail: string;
}

/** Chooses a Word document and sends it; every reason for which it is refused is kept to be shown. */
export function useDocxUpload() {
  const feedback = useFeedback();
  const busy = ref(false);
  const problems = ref<DocxProblem[]>([]);

  function choose(): Promise<File | null> {
    return new Promise((resolve) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = '.docx';
      input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
      input.addEventListener('cancel', () => resolve(null));
      input.click();
    });
  }

  async function check<T>(
    file: File,
    send: (form: FormData) => Promise<T>,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<T | null> {
    busy.value = true;
    problems.value = [];
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    try {
      return await send(form);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'bad_template')
        problems.value = error.errors.map(({ code, detail }) => ({ code, detail: detail ?? '' }));
      feedback.failed(error);
      return null;
    } finally {
      busy.value = false;
    }
  }

  return { choose, check, busy, problems };
}
