import { existsSync, readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { ANSWERS, messageOf } from "../calibrate/export.js";
import { ROOT } from "../support.js";
import { useFolder } from "./folder.js";
import { omnirich } from "./in-process.js";

const { path, write } = useFolder();

/** What the admin center would export. */
const exportOf = (answers: unknown) => {
  const { survey, ...rest } = messageOf(answers);
  return JSON.stringify({ survey: JSON.stringify([{ Questions: {} }, { Answers: survey.Answers }]), ...rest }, null, 2);
};
const calibrate = (...args: string[]) => omnirich(["calibrate", ...args]);
const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

describe("the card", () => {
  test("has one line a marker, and says what to do next", async () => {
    const { code, stdout, stderr } = await calibrate("time-picker");
    expect([code, stderr]).toEqual([0, ""]);
    const values = stdout.split("\n").flatMap((line) => /^ {5,}\S.*? {2,}(\S+)/.exec(line)?.[1] ?? []);
    expect(values).toHaveLength(18);
    expect(new Set(values).size).toBe(18);
    expect(values).toEqual(expect.arrayContaining(["omnirich-title", "2037-03-19", "20:59", "67", "days", "yes"]));
    expect(stdout).toContain("omnirich calibrate time-picker --export export.json -o profile.json");
  });

  test("is the same every time, and by whichever name the variant is called", async () => {
    const { stdout } = await calibrate("time-picker");
    expect((await calibrate("TimePicker")).stdout).toBe(stdout);
    expect((await calibrate("Time Picker")).stdout).toBe(stdout);
  });

  test("is JSON to be pasted, where the designer takes JSON", async () => {
    const { stdout } = await calibrate("authentication");
    expect(stdout).toContain('"receivedmessage": "omnirich-received-message"');
  });
});

describe("an export becomes a profile", () => {
  test("in a file, with a note, and with every place on the screen", async () => {
    write("export.json", exportOf(ANSWERS));
    const ran = await calibrate("time-picker", "--export", "export.json", "-o", "profile.json", "--note", "Contoso");
    expect([ran.code, ran.stdout]).toEqual([0, ""]);
    expect(ran.stderr).toMatch(/ {2}timeSlots\[\]\.date +\/survey\/Answers\/Event\/Slots\/\*\/Day\n/);
    expect(ran.stderr).toContain("Look these over, as any key could have their values: adjustForDaylightSavingTime, ");
    expect(ran.stderr).toContain("Wrote profile.json.\nNext: omnirich generate --profile profile.json\n");
    expect(read("profile.json").variants.TimePicker).toMatchObject({ note: "Contoso", left: [] });
    expect(read("profile.json").variants.TimePicker.date).toBe(new Date().toISOString().slice(0, 10));
  });

  test("from standard input to standard output", async () => {
    const { code, stdout } = await omnirich(["calibrate", "time-picker", "--export", "-"], exportOf(ANSWERS));
    expect([code, JSON.parse(stdout).format]).toEqual([0, "omnirich-profile/1"]);
  });

  test("overwrites no file without --force", async () => {
    write("export.json", exportOf(ANSWERS));
    write("profile.json", "mine");
    const args = ["time-picker", "--export", "export.json", "-o", "profile.json"];
    const { code, stderr } = await calibrate(...args);
    expect([code, readFileSync("profile.json", "utf8")]).toEqual([2, "mine"]);
    expect(stderr).toContain("error file-exists");
    expect((await calibrate(...args, "--force")).code).toBe(0);
    expect(read("profile.json").format).toBe("omnirich-profile/1");
  });

  test("is told where in the file a marker was altered, through the JSON text, and nothing is written", async () => {
    write("export.json", exportOf({ ...ANSWERS, Pic: `${ANSWERS.Pic}/` }));
    const { code, stderr } = await calibrate("time-picker", "--export", "export.json", "-o", "profile.json");
    expect([code, existsSync("profile.json")]).toEqual([1, false]);
    expect(stderr).toContain("error marker-altered");
    expect(stderr).toMatch(/export\.json:2:\d+/);
    expect(stderr).toContain("Nothing was written. Write what is known with --partial.");
  });

  test("of what is known with --partial, which says what is left", async () => {
    const { Caption, ...rest } = ANSWERS;
    write("export.json", exportOf(rest));
    const args = ["time-picker", "--export", "export.json", "-o", "profile.json"];
    expect((await calibrate(...args)).code).toBe(1);
    const { code, stderr } = await calibrate(...args, "--partial");
    expect(code).toBe(0);
    expect(stderr).toContain("It is partial; left are, of TimePicker: title.");
    expect(read("profile.json").variants.TimePicker.left).toEqual(["title"]);
  });

  test.each<[string, string, string]>([
    ["no JSON", "omnirich-title", "json-syntax"],
    ["two exports in one file", `${exportOf(ANSWERS)}\n${exportOf(ANSWERS)}`, "json-syntax"],
    ["an empty file", "", "empty-file"],
    ["another message", JSON.stringify(messageOf(ANSWERS, 192350005)), "wrong-variant"],
    ["a list of exports", `[${exportOf(ANSWERS)},${exportOf(ANSWERS)}]`, "mixed-exports"],
    ["a key that is a prototype", exportOf(ANSWERS).replace("Thanks", "__proto__"), "marker-place"],
  ])("not of %s", async (_, content, issue) => {
    write("export.json", content);
    const { code, stdout, stderr } = await calibrate(
      "time-picker",
      "--export",
      "export.json",
      "-o",
      "p.json",
      "--partial",
    );
    expect([code, stdout, readdirSync(".")]).toEqual([1, "", ["export.json"]]);
    expect(stderr).toContain(`error ${issue}`);
  });
});

describe("profiles are merged", () => {
  test("into one that names all that is left", async () => {
    const { Caption, ...rest } = ANSWERS;
    write("export.json", exportOf(ANSWERS));
    write("rest.json", exportOf(rest));
    await calibrate("time-picker", "--export", "rest.json", "-o", "a.json", "--partial");
    await calibrate("time-picker", "--export", "export.json", "-o", "b.json");
    const { code, stderr } = await calibrate("--merge", "a.json", "b.json", "-o", "all.json");
    expect([code, stderr]).toEqual([0, "Wrote all.json.\nNext: omnirich generate --profile all.json\n"]);
    expect(read("all.json")).toEqual(read("b.json"));
  });

  test("unless they contradict each other", async () => {
    const { Caption, ...rest } = ANSWERS;
    write("one.json", exportOf(ANSWERS));
    write("other.json", exportOf({ ...rest, Heading: Caption }));
    await calibrate("time-picker", "--export", "one.json", "-o", "a.json");
    await calibrate("time-picker", "--export", "other.json", "-o", "b.json");
    const { code, stderr } = await calibrate("--merge", "a.json", "b.json", "-o", "all.json");
    expect([code, existsSync("all.json")]).toEqual([1, false]);
    expect(stderr).toContain("error profile-conflict");
    expect(stderr).toContain("at b.json#/variants/TimePicker/fields/title");
  });
});

describe("generate --profile", () => {
  test("writes builders with the names of the export, from the schemas of the package", async () => {
    write("export.json", exportOf(ANSWERS));
    await calibrate("time-picker", "--export", "export.json", "-o", "profile.json");
    const ran = await omnirich(["generate", "--profile", "profile.json", "--out", "rich"]);
    expect([ran.code, ran.stderr]).toEqual([0, ""]);
    const alias = { "omnirich/runtime": `${ROOT}src/runtime/index.ts` };
    await build({
      absWorkingDir: path("."),
      entryPoints: ["rich/index.ts"],
      bundle: true,
      format: "esm",
      outfile: "rich.mjs",
      alias,
    });
    const { timePicker, validateMessage } = await import(pathToFileURL(path("rich.mjs")).href);
    const message = timePicker({
      name: "Course",
      title: "When?",
      timeZone: "Europe/Berlin",
      adjustForDaylightSavingTime: true,
      duration: 30,
      durationUnit: "minutes",
      timeSlots: [{ date: "2036-05-06", startTimes: ["09:00"] }],
    });
    expect(message.survey.Answers.Event.Slots).toEqual([{ Day: "2036-05-06", Starts: ["09:00"] }]);
    expect(validateMessage(message)).toMatchObject({ ok: true, issues: [] });
    expect(validateMessage(messageOf(ANSWERS)).issues).toEqual([]);
    const wrong = messageOf({ ...ANSWERS, Caption: 7 });
    expect(validateMessage(wrong).issues[0]).toMatchObject({ code: "wrong-type", path: "/survey/Answers/Caption" });

    const check = await omnirich(["generate", "--profile", "profile.json", "--out", "rich", "--check"]);
    expect([check.code, check.stdout]).toEqual([0, expect.stringMatching(/^rich is fresh: \d+ files\.\n$/)]);
  });

  test("writes nothing when the profile is broken", async () => {
    write("profile.json", '{ "format": "omnirich-profile/1" }');
    const { code, stderr } = await omnirich(["generate", "--profile", "profile.json", "--out", "rich"]);
    expect([code, existsSync("rich")]).toEqual([1, false]);
    expect(stderr).toContain("error profile-form");
  });
});

describe("wrong usage is exit code 2 and a sentence", () => {
  test.each([
    [[], "No variant was named. Variants to calibrate: website-rich-link,"],
    [["time-piker"], 'There is no variant "time-piker". Did you mean "time-picker"?'],
    [["list-picker"], "List Picker messages have no names that a calibration could find."],
    [["forms"], "Forms messages have no names that a calibration could find."],
    [["time-picker", "export.json"], '"export.json" is one argument too many.'],
    [["time-picker", "-o", "p.json"], "--output goes with --export <file>."],
    [["time-picker", "--export", "nowhere.json"], 'The file "nowhere.json" doesn\'t exist.'],
    [["--merge", "a.json"], "--merge needs at least two profiles."],
    [["--merge", "a.json", "b.json", "--partial"], "--partial does not go with --merge."],
    [["time-picker", "--exprot", "a.json"], 'There is no option "--exprot". Did you mean "--export"?'],
  ])("%j", async (args, sentence) => {
    const { code, stdout, stderr } = await calibrate(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });
});
