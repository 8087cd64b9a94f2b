/** A moment as a clock on the wall shows it. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** What the clocks of a zone show at an instant. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

const asUtc = (wall: WallTime): number => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);

/** The instant at which the clocks of a zone show this. An hour that a change of clocks leaves out becomes the one after it. */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const wanted = asUtc(wall);
  let guess = wanted;
  // Twice, because the first correction may cross a change of clocks.
  for (let round = 0; round < 2; round += 1) guess += wanted - asUtc(wallTime(new Date(guess), timeZone));
  return new Date(guess);
}

/** The same clock some days later. */
export function addDays(wall: WallTime, days: number): WallTime {
  const moved = new Date(asUtc({ ...wall, day: wall.day + days }));
  return { ...wall, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
