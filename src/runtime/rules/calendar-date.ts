import type { RuleCheck } from "../shapes.js";

/** Refuses a date that no calendar has, such as 2026-02-30. Leaves texts of another form than YYYY-MM-DD alone. */
export const calendarDate: RuleCheck<string, true> = (date) => {
  // Engines disagree on what 2026-02-30 is, but none reads it as itself. The JSON of what is no date at all is null.
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || new Date(date).toJSON()?.startsWith(date)) return;
  return { code: "calendar-date", expected: "a day of the calendar" };
};
