import type { components } from '@atrium/api-client';

export type FileRecord = components['schemas']['FileDto'];
export type FileVersion = components['schemas']['FileVersionDto'];
export type FileRules = components['schemas']['FileRulesDto'];
export type UploadResults = components['schemas']['UploadResultsDto'];
export type FileWarning = FileVersion['warnings'][number];

export interface Subject {
  type: string;
  id: string;
}

const at = (id: string, what: string, query: Record<string, string | number | undefined>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1/files/${id}/${what}${text ? `?${text}` : ''}`;
};

/** Where the bytes are; the browser saves them under their name. */
export const contentUrl = (id: string, revision?: number): string => at(id, 'content', { revision });

/** A picture drawn by the server. The revision keeps the browser from showing an older one. */
export const previewUrl = (id: string, size: 'small' | 'large', revision: number): string =>
  at(id, 'preview', { size, revision });
