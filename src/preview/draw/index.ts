import { isObject } from "../../runtime/shapes.js";
import { applePay } from "./apple-pay.js";
import { authentication } from "./authentication.js";
import { customJson } from "./custom-json.js";
import type { Draw, Subject } from "./drawing.js";
import { generic } from "./generic.js";
import { listPicker } from "./list-picker.js";
import { videoLink, websiteLink } from "./rich-link.js";
import { suggestedReply } from "./suggested-reply.js";
import { timePicker } from "./time-picker.js";

/** Who draws which variant, by its name; all others are drawn as what they hold. */
const DRAWN: { readonly [variant: string]: Draw } = {
  WebsiteRichLink: websiteLink,
  VideoRichLink: videoLink,
  ListPicker: listPicker,
  TimePicker: timePicker,
  CustomJson: customJson,
  SuggestedReply: suggestedReply,
  ApplePay: applePay,
  Authentication: authentication,
};

/** Draws a message as its variant is drawn. */
export const draw: Draw = (subject) => {
  const { name } = subject.variant;
  return Object.hasOwn(DRAWN, name) && !isForeign(subject) ? DRAWN[name]!(subject) : generic(subject);
};

/** Whether a message of a variant whose wire names are not public has none of the names that our builders write. */
function isForeign({ variant, answers }: Subject): boolean {
  const shape = variant.root.fields.survey?.shape?.fields.Answers?.shape;
  if (!shape?.provisional || !isObject(answers.value)) return false;
  const keys = Object.keys(answers.value);
  return keys.length > 0 && !keys.some((key) => Object.hasOwn(shape.fields, key));
}
