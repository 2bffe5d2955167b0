import { expect, test } from "vitest";
import { count, examples, json, paste, SAMPLE, settled, textIn, usePlayground } from "./playground-page.js";

const { open } = usePlayground();

test("every example loads without issue, and has a preview and a form", async () => {
  const { page, failures } = await open();
  const options = await examples(page);
  expect(options.length).toBeGreaterThan(20);
  for (const option of options) {
    await page.locator("#start").selectOption(option);
    await settled(page);
    // Of a type that nobody knows, that is said; forms can't be sent.
    const [said = "No issues"] = [/^Other/, /^Forms/].flatMap((name, i) =>
      name.test(option) ? ["1 warning", "1 error"][i]! : [],
    );
    if (!option.endsWith("/empty")) expect(`${option}: ${await count(page)}`).toBe(`${option}: ${said}`);
    expect(await page.locator("#preview .omnirich-preview").count(), option).toBe(1);
    await page.locator("#view-form").click();
    expect(await page.locator("#form > *").count(), option).toBe(1);
    await page.locator("#view-json").click();
  }
  expect(failures).toEqual([]);
}, 60_000);

test("the form changes the JSON, and the JSON the form", async () => {
  const { page } = await open();
  await page.locator("#view-form").click();
  await page.getByLabel("Subtitle").fill("Other");
  await page.getByRole("button", { name: "Add a section" }).click();
  await expect.poll(() => count(page)).toMatch(/error/);
  expect(await page.locator("#form [aria-invalid=true]").count()).toBeGreaterThan(0);
  const section = page.getByRole("group", { name: "Section 2" });
  await section.getByLabel("Title required").first().fill("Second");
  await section.getByRole("group", { name: "Item 1" }).getByLabel("Title required").fill("Choice");
  await settled(page);
  expect(await count(page)).toBe("No issues");
  await page.getByRole("button", { name: "Move section 2 up" }).click();
  await page.getByLabel("Response message").fill("");
  const { survey } = JSON.parse(await textIn(page));
  const { ResponseMessage: _, ...answers } = (
    SAMPLE.survey as { Answers: { Section: unknown[]; ResponseMessage: string } }
  ).Answers;
  const added = { SectionTitle: "Second", Listitems: [{ OptionTitle: "Choice" }] };
  expect(survey.Answers).toEqual({ ...answers, subtitle: "Other", Section: [added, ...answers.Section] });

  await paste(page, json(SAMPLE).replace("Choose a controller you like", "From the JSON"));
  await page.locator("#view-form").click();
  expect(await page.getByLabel("Subtitle").inputValue()).toBe("From the JSON");
});

test("the form writes through JSON text, and takes choices, numbers, boxes and dates", async () => {
  const { page } = await open();
  await page.locator("#start").selectOption("TimePicker/1");
  await page.locator("#view-form").click();
  await page.getByLabel("Duration required").fill("45");
  await page.getByLabel("Duration unit").selectOption("hours");
  await page.getByLabel("Adjust for daylight saving time").uncheck();
  await page.getByLabel("Date required").first().fill("2036-06-01");
  await page.getByRole("button", { name: "Remove start time 2" }).first().click();
  await settled(page);
  const { Questions, Answers } = JSON.parse(JSON.parse(await textIn(page)).survey);
  expect(Questions).toEqual({});
  expect(Answers).toMatchObject({ Duration: 45, DurationUnit: "hours", AdjustForDaylightSavingTime: false });
  expect(Answers.TimeSlots[0]).toEqual({ Date: "2036-06-01", StartTimes: ["09:00"] });
});

test("two fields that are filled in at the same moment both stay", async () => {
  const { page } = await open();
  await page.locator("#view-form").click();
  await page.evaluate(`for (const [name, value] of [["Title", "One"], ["subtitle", "Two"]]) {
    const input = document.getElementById("field.survey.Answers." + name);
    input.value = value;
    input.dispatchEvent(new Event("input"));
  }`);
  const { survey } = JSON.parse(await textIn(page));
  expect(survey.Answers).toMatchObject({ Title: "One", subtitle: "Two" });
});

test("the form loses nothing that it can't show, and says what it can't write", async () => {
  const { page, failures } = await open();
  const answers = { Title: "a", Section: { odd: [1, 2] } };
  await paste(page, json({ ...SAMPLE, survey: { Answers: answers } }));
  await page.locator("#view-form").click();
  expect(JSON.parse(await page.getByLabel("Sections").inputValue())).toEqual({ odd: [1, 2] });
  await paste(page, json({ ...SAMPLE, survey: '{"Answers":{' }));
  await page.locator("#view-form").click();
  await page.getByLabel("Subtitle").fill("x");
  await page.locator("#note", { hasText: "something around it is damaged" }).waitFor();
  expect(JSON.parse(await textIn(page))).toEqual({ ...SAMPLE, survey: '{"Answers":{' });
  expect(failures).toEqual([]);
});

test("a message of ten thousand items can still be edited, and no letter of it is lost", async () => {
  const { page } = await open();
  const items = Array.from({ length: 10_000 }, (_, i) => ({ OptionTitle: `Item ${i}`, OptionDescriptio: "x" }));
  await paste(
    page,
    json({ ...SAMPLE, survey: { Answers: { Title: "T", Section: [{ SectionTitle: "S", Listitems: items }] } } }),
  );
  await expect.poll(() => count(page)).toMatch(/^10001 errors/);
  await page.locator("#view-form").click();
  await page.getByLabel("Subtitle").pressSequentially("quick");
  await page.getByRole("button", { name: "Fix all 10000" }).click();
  await expect.poll(() => count(page)).toBe("1 error");
  const { subtitle, Section } = JSON.parse(await textIn(page)).survey.Answers;
  expect(subtitle).toBe("quick");
  expect(Section[0].Listitems[9_999]).toEqual({ OptionTitle: "Item 9999", OptionDescription: "x" });
});
