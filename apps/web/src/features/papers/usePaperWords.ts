import { useI18n } from 'vue-i18n';
import type { Paper, PaperKind, PaperState } from '#web/features/papers/types.ts';

/** Kinds and states in the reader's language. */
export function usePaperWords() {
  const { t, te } = useI18n();
  const kind = (of: PaperKind): string => t(`papers.kind.${of}`);
  return {
    kind,
    state: (of: PaperState): string => t(`papers.state.${of}`),
    /** `Q-2026-0007`, or what it is called before it has a number. */
    name: (paper: Pick<Paper, 'number' | 'kind'>): string => paper.number ?? kind(paper.kind),
    problem: (paper: Pick<Paper, 'problem'>): string => {
      if (!paper.problem) return '';
      const key = `papers.problems.${paper.problem.code}`;
      return te(key) ? t(key) : paper.problem.detail;
    },
  };
}
