import type { Locale } from '@atrium/platform';
import type { PaperData } from '../catalogue/paper-data';

/** What a document is filled in with. */
export interface Filling {
  data: PaperData;
  language: Locale;
  /** The company's logo as a data address. */
  logo: string | null;
}

export const INK = { text: '#1c1917', muted: '#78716c', line: '#d6d3d1', faint: '#f5f5f4' };
