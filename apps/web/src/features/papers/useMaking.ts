import { useQueryClient } from '@tanstack/vue-query';
import { api } from '#web/app/api.ts';
import type { PaperCardData, PaperInput } from '#web/features/papers/types.ts';

const PATIENCE_MS = 60_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface PaperWish {
  templateId: string;
  subjectType: 'deal' | 'customer';
  subjectId: string;
  input: PaperInput;
}

/** Asks for papers and waits until the worker has made them. */
export function useMaking() {
  const queryClient = useQueryClient();

  function tell(): void {
    for (const list of ['/documents', '/files']) void queryClient.invalidateQueries({ queryKey: ['list', list] });
    void queryClient.invalidateQueries({ queryKey: ['timeline'] });
    void queryClient.invalidateQueries({ queryKey: ['record', '/documents'] });
  }

  /** Answers the paper when it is made or has failed; as it is when that takes too long. */
  async function settled(id: string): Promise<PaperCardData> {
    const until = Date.now() + PATIENCE_MS;
    for (let wait = 150; ; wait = Math.min(1_500, wait * 1.4)) {
      await pause(wait);
      const paper = await api.get<PaperCardData>(`/documents/${id}`);
      if (paper.state !== 'queued' || Date.now() > until) {
        tell();
        return paper;
      }
    }
  }

  async function make(wish: PaperWish): Promise<PaperCardData> {
    const asked = await api.post<PaperCardData>('/documents', wish);
    tell();
    return settled(asked.id);
  }

  async function remake(paper: Pick<PaperCardData, 'id' | 'version'>): Promise<PaperCardData> {
    await api.post<PaperCardData>(`/documents/${paper.id}/remake`, {}, {}, paper.version);
    return settled(paper.id);
  }

  return { make, remake, tell };
}
