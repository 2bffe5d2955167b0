/** What a profile file calls itself, with the version of its format. */
export const FORMAT = "omnirich-profile/1";

/** Wire names that calibrations observed in exports of one organisation. Names only: nothing that a message says. */
export interface Profile {
  readonly format: typeof FORMAT;
  /** By the name of the variant: "TimePicker". */
  readonly variants: { readonly [variant: string]: VariantProfile };
}

/** Where the fields of one variant stand in its messages. */
export interface VariantProfile {
  /** ISO day of the calibration; of several that were merged, the last one. */
  readonly date: string;
  /** Whose export it was, in the words of whoever calibrated. */
  readonly note?: string;
  /**
   * By friendly path: "title", "timeSlots", "timeSlots[].date", "options[]". A list has the place of the list, and its
   * items, or their fields, have theirs.
   */
  readonly fields: { readonly [path: string]: FieldPlace };
  /** Places that hold JSON text, such as "/survey/Answers/Payload"; `survey` itself is not among them. */
  readonly texts: readonly string[];
  /** Keys that the export has and no field of the designer explains. */
  readonly others: readonly string[];
  /** Friendly paths that are not known yet; empty when the profile is complete. */
  readonly left: readonly string[];
}

/** Where a field stands. */
export interface FieldPlace {
  /** Pointer from the message, through JSON text; `*` is any item of a list: `/survey/Answers/Slots/*` and the key behind it. */
  readonly path: string;
  readonly evidence: "observed";
  /** How its value differed from the one that was typed, where that was accepted: "as text". */
  readonly altered?: string;
  /** JSON type of the value on the wire, where its form is not the one that the schema asks for. */
  readonly type?: WireType;
}

/** The JSON types that a field of the designer can have on the wire. */
export type WireType = "string" | "number" | "boolean";
