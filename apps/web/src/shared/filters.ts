import type { PickOption } from '#web/shared/picker.ts';

/** A field that a list can be filtered by. */
export interface FilterField {
  field: string;
  labelKey: string;
  icon?: string;
  /** `text` contains, `options`/`user`/`ref` one of several, `number`/`date` from–to, `empty` can be asked of all but `text`. */
  type: 'text' | 'options' | 'user' | 'ref' | 'number' | 'date' | 'boolean';
  options?: readonly PickOption[];
  refType?: string;
  /** Comes from elsewhere (a figure of a report): it stands and can be taken away, but is neither offered nor edited. */
  given?: boolean;
  /** The filter in words, where they do not follow from the type. */
  text?: (value: string | Record<string, string>) => string;
}
