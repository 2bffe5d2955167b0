import { describe, expect, it } from "vitest";
import { createPlaces, join } from "../../src/runtime/places.js";
import { parcel, parcelOf } from "./variant.js";

const message = parcelOf({ constructor: "x", Stamps: [{ "a/b~c": 1 }], Customs: '{"Worth":2}', Label: "{}" });

describe("createPlaces", () => {
  const wire = createPlaces(parcel, "Parcel", message, false);
  const friendly = createPlaces(parcel, "Parcel", message, true);

  it.each<[pointer: string, value: unknown, name: string, input: string]>([
    ["/kind", 7, "kind", "kind"],
    ["/body/constructor", "x", "constructor", "constructor"],
    ["/body/Stamps/0", { "a/b~c": 1 }, "stamps[0]", "stamps[0]"],
    ["/body/Stamps/0/a~1b~0c", 1, "price", "stamps[0].price"],
    ["/body/Customs/Worth", 2, "worth", "customs.worth"],
    ["/body/Label", "{}", "label", "label"],
    ["/body/valueOf", undefined, "valueOf", "valueOf"],
    ["/body/Customs/x/y/z", undefined, "z", "customs.x.y.z"],
  ])("follows %s through JSON text", (pointer, value, name, input) => {
    expect(friendly(pointer)).toMatchObject({ value, name, input });
    expect(wire(pointer).value).toEqual(value);
  });

  it("names places by their wire names when asked", () => {
    expect(wire("/body/Stamps/0/a~1b~0c").name).toBe("a/b~c");
    expect(wire("/body/Stamps/0").name).toBe("Stamps[0]");
  });

  it("knows the shape that a place has, or its items have", () => {
    expect(friendly("").shape).toBe("Parcel");
    expect(friendly("/body").shape).toBe("Body");
    expect(friendly("/body/Stamps").shape).toBe("Stamp");
    expect(friendly("/body/Label").shape).toBeUndefined();
  });

  it("gives a place to what can't be there", () => {
    const placeAt = createPlaces(parcel, "Parcel", null, false);
    expect(placeAt("")).toMatchObject({ value: null, name: "" });
    expect(placeAt("/body/Stamps/0").value).toBeUndefined();
  });
});

describe("join", () => {
  it("puts a dot between, where there is something before it", () => {
    expect(join("", "title")).toBe("title");
    expect(join("sections[0]", "title")).toBe("sections[0].title");
  });
});
