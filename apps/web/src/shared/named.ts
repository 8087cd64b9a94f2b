interface Placement {
  align?: 'start' | 'center' | 'end';
  sideOffset?: number;
}

/** Names the floating part of a popover; the library would name it after its trigger, whose id our own controls may replace. */
export function named(placement: Placement, label: string): Placement {
  return { ...placement, 'aria-label': label, 'aria-labelledby': undefined } as Placement;
}
