const DAY = 86_400_000;

/** Making a format takes far longer than using it. Few, as names of zones in any case count as different ones. */
const MOST_FORMATS = 32;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError when Intl does not know the zone. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const numeric = "numeric";
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    if (formats.size === MOST_FORMATS) formats.clear();
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds that clocks in a zone are ahead of UTC at an instant of whole seconds. */
function offsetAt(instant: number, zone: string): number {
  const [month, day, year, hour, minute, second] = formatOf(zone).format(instant).match(/\d+/g)!.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - instant;
}

/** Whether Intl knows a zone by that name. Newer engines take offsets such as "+02:00" too; those have no name. */
export function isTimeZone(zone: string): boolean {
  try {
    return /^[a-z]/i.test(zone) && !!formatOf(zone);
  } catch {
    return false;
  }
}

/**
 * The instants (milliseconds of UTC) at which clocks in a zone that Intl knows show a date ("2026-03-29", of the year
 * 1000 or later) and a time ("02:30"): none when they are set forward past it, two, earlier first, when they are set
 * back over it.
 */
export function instantsOf(date: string, time: string, zone: string): readonly number[] {
  const local = Date.parse(`${date}T${time}Z`);
  // No zone is a whole day away from UTC, so that a change of clocks that matters lies between these two.
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  if (before === after) return [local - before];
  return [before, after]
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === local);
}

/** Whether clocks in a zone that Intl knows are set forward or back within a year, be it for summer or for Ramadan. */
export function observesDaylightSaving(zone: string, year: number): boolean {
  const start = Date.UTC(year);
  const offset = offsetAt(start, zone);
  for (let week = 1; week < 53; week++) if (offsetAt(start + week * 7 * DAY, zone) !== offset) return true;
  return false;
}
