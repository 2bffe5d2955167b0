import { test } from "vitest";
import { writeFileSync } from "node:fs";
import { Chance } from "../random/chance.js";
import { randomSchema } from "../random/schemas.js";
test("x", () => { writeFileSync("/tmp/zz.txt", process.env.S!.split(",").map((s) => s + " " + JSON.stringify(randomSchema(new Chance(Number(s))))).join("\n")); });
