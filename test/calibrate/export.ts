import { readFileSync } from "node:fs";
import { catalogue } from "../../generated/index.js";
import { type Calibration, calibrate } from "../../src/calibrate/calibrate.js";
import { type Card, makeCard } from "../../src/calibrate/card.js";

/** The card of a variant, by the base name of its files. */
export function cardOf(file: string): Card {
  return makeCard(JSON.parse(readFileSync(`generated/schemas/${file}.json`, "utf8")))!;
}

/** Answers of a time picker as the card wants it, under names that nobody knows. */
export const ANSWERS = {
  Caption: "omnirich-title",
  SubCaption: "omnirich-subtitle",
  Pic: "https://omnirich.example/image-url.png",
  Event: {
    Heading: "omnirich-event-title",
    Where: "omnirich-location-name",
    Zone: "Pacific/Chatham",
    Dst: true,
    ShowIn: "event",
    Length: 67,
    Unit: "days",
    Slots: [
      { Day: "2037-03-19", Starts: ["07:41", "19:53"] },
      { Day: "2037-04-23", Starts: ["08:47", "20:59"] },
    ],
  },
  Thanks: "omnirich-response-message",
};

/** A message of a type with these answers. */
export function messageOf(Answers: unknown, richObjectType = 192350003, Questions?: unknown) {
  return {
    survey: { ...(Questions !== undefined && { Questions }), Answers },
    richObjectId: "00000000-0000-0000-0000-000000000000",
    richObjectType,
    richObjectName: "omnirich-time-picker",
    tabKey: "",
  };
}

/** Calibrates with an export. */
export function calibrated(exported: unknown, options: { acceptAltered?: boolean; file?: string } = {}): Calibration {
  const { file = "time-picker", ...rest } = options;
  return calibrate(cardOf(file), exported, { catalogue, date: "2026-11-26", ...rest });
}

/** The issues, as "code path". */
export function told({ issues }: Calibration): string[] {
  return issues.map(({ code, path }) => `${code} ${path}`);
}
