import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/runtime/rules/calendar-date.js";

const REFUSED = { code: "calendar-date", expected: "a day of the calendar" };

describe("calendarDate", () => {
  it.each([
    ["an ordinary day", "2026-03-29"],
    ["the first day of a year", "2026-01-01"],
    ["the last day of a year", "2026-12-31"],
    ["the last day of a month of 30 days", "2026-04-30"],
    ["the last day of February", "2026-02-28"],
    ["a leap day", "2024-02-29"],
    ["the leap day of 2000, which 400 divides", "2000-02-29"],
    ["a day long ago", "0001-01-01"],
    ["the last day that has this form", "9999-12-31"],
  ])("takes %s, %s", (_, date) => {
    expect(calendarDate(date, true)).toBeUndefined();
  });

  it.each([
    ["the 29th of February when it is no leap year", "2026-02-29"],
    ["the 29th of February 1900, which 100 divides and 400 does not", "1900-02-29"],
    ["the 29th of February 2100", "2100-02-29"],
    ["the 30th of February", "2026-02-30"],
    ["the 30th of February in a leap year", "2024-02-30"],
    ["the 31st of April", "2026-04-31"],
    ["a 32nd", "2026-01-32"],
    ["a day 99", "2026-01-99"],
    ["a day 00", "2026-01-00"],
    ["a month 00", "2026-00-10"],
    ["a month 13", "2026-13-01"],
    ["nothing but zeros", "0000-00-00"],
    ["nothing but nines", "9999-99-99"],
  ])("refuses %s, %s", (_, date) => {
    expect(calendarDate(date, true)).toEqual(REFUSED);
  });

  it.each([
    [""],
    ["2026-2-30"],
    ["30.02.2026"],
    ["02/30/2026"],
    ["20260230"],
    ["2026-02-30T09:00"],
    [" 2026-02-30"],
    ["2026-02-30\n"],
    ["+002026-02-30"],
    ["12026-02-30"],
    ["٢٠٢٦-٠٢-٣٠"],
    ["tomorrow"],
    ["__proto__"],
  ])("leaves %j to the pattern", (text) => {
    expect(calendarDate(text, true)).toBeUndefined();
  });

  it("agrees with the rules of the Gregorian calendar", () => {
    const twoDigits = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), twoDigits(14), twoDigits(33), (year, month, day) => {
        const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        const exists = day >= 1 && day <= (lengths[month - 1] ?? 0);
        const text = `${`${year}`.padStart(4, "0")}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
        expect(calendarDate(text, true)).toEqual(exists ? undefined : REFUSED);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it("never throws, and is quick with a text of a million characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(calendarDate(text, true)).toBeUndefined();
      }),
      { seed: 2, numRuns: 300 },
    );
    const started = performance.now();
    expect(calendarDate("2026-02-30".repeat(100_000), true)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(200);
  });
});
