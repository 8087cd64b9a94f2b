import { client } from '#web/app/api.ts';
import type { PaperInput } from '#web/features/papers/types.ts';

export interface PreviewWish {
  subjectType?: 'deal' | 'customer';
  subjectId?: string;
  input?: PaperInput;
  body?: Record<string, unknown>;
}

/** What a paper would look like; null when it is a Word document that cannot be shown here. */
export async function previewOf(
  templateId: string,
  wish: PreviewWish,
  signal?: AbortSignal,
): Promise<ArrayBuffer | null> {
  const { data, response } = await client.POST('/api/v1/document-templates/{id}/preview', {
    params: { path: { id: templateId } },
    body: wish as never,
    parseAs: 'arrayBuffer',
    ...(signal ? { signal } : {}),
  });
  return response.headers.get('content-type')?.startsWith('application/pdf')
    ? ((data as ArrayBuffer | undefined) ?? null)
    : null;
}

/** A made paper; as PDF where that can be had. */
export async function contentOf(id: string, query: { number?: number; format?: 'pdf' } = {}): Promise<ArrayBuffer> {
  const { data } = await client.GET('/api/v1/documents/{id}/content', {
    params: { path: { id }, query },
    parseAs: 'arrayBuffer',
  });
  return data as unknown as ArrayBuffer;
}

/** Where a browser takes a paper from to save it. */
export const contentUrl = (id: string, query: { number?: number; format?: 'pdf' } = {}): string => {
  const wanted = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  return `/api/v1/documents/${id}/content${wanted.size ? `?${wanted}` : ''}`;
};
