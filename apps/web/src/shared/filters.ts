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
}
