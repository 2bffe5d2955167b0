/**
 * The formats that are recognised, with what text of them looks like: a part of what validators take, so that whatever
 * is recognised here is valid everywhere. An address needs "//", as `note:x` would be one, too.
 */
export const FORMATS: readonly { readonly format: string; fits(text: string): boolean }[] = [
  { format: "date-time", fits: isDateTime },
  { format: "date", fits: isDate },
  { format: "uuid", fits: (text) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) },
  { format: "email", fits: (text) => EMAIL.test(text) },
  { format: "uri", fits: (text) => URI.test(text) && URL.canParse(text) },
];

/** The format that all of these texts have, if there is one. */
export function formatOf(texts: readonly string[]): string | undefined {
  return FORMATS.find(({ fits }) => texts.every(fits))?.format;
}

const EMAIL =
  /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** RFC 3986 with a host by name and no user: scheme, host, port, path, query, fragment. */
const URI =
  /^[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9._~-]|%[0-9a-f]{2})+(?::\d{1,5})?(?:\/(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*)?(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?$/i;

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  // A day that no calendar has becomes another one, or none.
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** RFC 3339 with an offset: a time without one is no moment. */
function isDateTime(text: string): boolean {
  const [, day = "", hour, minute, second, offsetHour, offsetMinute] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/.exec(text) ?? [];
  const [hours, minutes] = [Number(hour), Number(offsetHour ?? 0)];
  return (
    isDate(day) &&
    hours < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    minutes < 24 &&
    Number(offsetMinute ?? 0) < 60
  );
}
