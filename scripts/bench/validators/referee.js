import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { CASES } from "./mutations.js";
import { SUBJECTS } from "./schemas.js";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** Judges every payload of a subject with an implementation that none of the contestants is. */
async function judge(subject) {
  const uri = `https://omnirich.example/${subject}`;
  registerSchema({ $schema: DIALECT, ...SUBJECTS[subject] }, uri);
  const isRight = await validate(uri);
  return CASES[subject].map((payload) => ({ ...payload, isValid: isRight(payload.value).valid }));
}

/** The payloads of a subject with the referee's verdicts. */
export const judged = { one: await judge("one"), nine: await judge("nine") };

/** What a contestant says of a payload, in both ways; an exception is no verdict. Of rules there may be warnings. */
function say({ verdict, issues, hasRules }, value) {
  try {
    const isValid = verdict(value);
    if (!issues || hasRules) return isValid;
    return (issues(value).length === 0) === isValid ? isValid : "two different things";
  } catch (error) {
    return `threw ${error}`;
  }
}

/** The payloads that a contestant judges otherwise than the referee. */
export function disagreements(contestant, subject) {
  return judged[subject]
    .map(({ title, value, isValid }) => ({ title, isValid, said: say(contestant, value) }))
    .filter(({ isValid, said }) => said !== isValid);
}
