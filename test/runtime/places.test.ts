import { describe, expect, it } from "vitest";
import { join, placeAt } from "../../src/runtime/places.js";
import { splitPointer } from "../../src/runtime/pointer.js";
import { customs, parcel } from "./variant.js";

const wire = (pointer: string) => placeAt(parcel.root, splitPointer(pointer), false);
const friendly = (pointer: string) => placeAt(parcel.root, splitPointer(pointer), true);

describe("placeAt", () => {
  it.each<[pointer: string, name: string, input: string]>([
    ["", "", ""],
    ["/kind", "kind", "kind"],
    ["/body/constructor", "constructor", "constructor"],
    ["/body/toString", "toString", "toString"],
    ["/body/Tags/3", "tags[3]", "tags[3]"],
    ["/body/Stamps/0", "stamps[0]", "stamps[0]"],
    ["/body/Stamps/0/a~1b~0c", "price", "stamps[0].price"],
    ["/body/Customs/Worth", "worth", "customs.worth"],
    ["/body/Label", "label", "label"],
    ["/body/valueOf", "valueOf", "valueOf"],
    ["/body/__proto__/x", "x", "__proto__.x"],
    ["/body/Customs/x/y/z", "z", "customs.x.y.z"],
  ])("names %j as a builder's input does", (pointer, name, input) => {
    expect(friendly(pointer)).toMatchObject({ name, input });
  });

  it("names places by their wire names when asked", () => {
    expect(wire("/body/Stamps/0/a~1b~0c").name).toBe("a/b~c");
    expect(wire("/body/Stamps/0").name).toBe("Stamps[0]");
  });

  it("knows the shape that a place has, or its items have", () => {
    expect(friendly("").shape).toBe(parcel.root);
    expect(friendly("/body").shape?.label).toBe("body");
    expect(friendly("/body/Stamps").shape?.label).toBe("stamp");
    expect(friendly("/body/Stamps/7").shape?.label).toBe("stamp");
    expect(friendly("/body/Customs").shape).toBe(customs);
    expect(friendly("/body/Label").shape).toBeUndefined();
  });

  it("knows what the tables say of the value there, and nothing of one that they do not know", () => {
    const { body } = parcel.root.fields;
    const { Code, Stamps } = body!.shape!.fields;
    expect(wire("/body").known).toBe(body);
    expect(wire("/body/Code").known).toBe(Code);
    expect(wire("/body/Stamps").known).toBe(Stamps);
    expect(wire("/body/Stamps/3").known).toBe(Stamps!.items);
    for (const pointer of ["", "/body/valueOf", "/body/Label/x", "/body/Stamps/3/x", "/x/y"]) {
      expect(wire(pointer).known, pointer).toBeUndefined();
    }
  });

  it("knows where a builder's input has the fields of an object in its place", () => {
    expect(wire("/body").flat).toBe(true);
    for (const pointer of ["", "/kind", "/body/Customs", "/body/Stamps/0"]) {
      expect(wire(pointer).flat, pointer).toBeUndefined();
    }
  });
});

describe("join", () => {
  it("puts a dot between, where there is something before it", () => {
    expect(join("", "title")).toBe("title");
    expect(join("sections[0]", "title")).toBe("sections[0].title");
  });
});
