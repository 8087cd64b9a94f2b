/** What a paper is; each kind is numbered in a series of its own. */
export const PAPER_KINDS = ['quote', 'contract', 'order', 'act', 'invoice', 'other'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const TEMPLATE_FORMATS = ['rich', 'docx'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** Records that papers are made from. */
export const PAPER_SUBJECTS = ['deal', 'customer'] as const;
export type PaperSubject = (typeof PAPER_SUBJECTS)[number];
