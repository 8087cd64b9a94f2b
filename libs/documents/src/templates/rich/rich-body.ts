/** A node of the editor's document (ProseMirror JSON), after cleaning: only what is written here. */
export interface RichNode {
  type: string;
  attrs?: Record<string, string | number | boolean | null | string[]>;
  content?: RichNode[];
  text?: string;
  marks?: { type: string }[];
}

/** What a version of a rich template consists of. */
export interface RichBody {
  content: RichNode;
  /** Page numbers at the foot of each page. */
  pageNumbers: boolean;
}

export const LINE_COLUMNS = ['position', 'name', 'sku', 'quantity', 'unit', 'price', 'sum'] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];
