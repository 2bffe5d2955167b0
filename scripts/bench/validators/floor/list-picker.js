import { isEnvelope, isSurvey } from "./envelope.js";
import { isFilled, isObject, isTextOrNothing, isUrl } from "./values.js";

function isItem(item) {
  if (!isObject(item)) return false;
  for (const key in item) {
    if (key !== "OptionTitle" && key !== "OptionDescription" && key !== "OptionImageURL") return false;
  }
  return (
    isFilled(item.OptionTitle) &&
    isTextOrNothing(item.OptionDescription) &&
    (item.OptionImageURL === undefined || isUrl(item.OptionImageURL))
  );
}

function isSection(section) {
  if (!isObject(section)) return false;
  for (const key in section) {
    if (key !== "Listitems" && key !== "SectionTitle" && key !== "Multiselect") return false;
  }
  const { Listitems: items, Multiselect: multiselect } = section;
  if (typeof section.SectionTitle !== "string") return false;
  if (multiselect !== undefined && typeof multiselect !== "boolean") return false;
  if (!Array.isArray(items) || items.length === 0) return false;
  for (let i = 0; i < items.length; i++) if (!isItem(items[i])) return false;
  return true;
}

/** Whether a value is what a list picker says. */
export function isListPickerAnswers(answers) {
  if (!isObject(answers)) return false;
  for (const key in answers) {
    if (key !== "Section" && key !== "Title" && key !== "subtitle" && key !== "ImageURL" && key !== "ResponseMessage")
      return false;
  }
  const { Section: sections, ImageURL: image } = answers;
  if (!isFilled(answers.Title) || !isTextOrNothing(answers.subtitle)) return false;
  if (!isTextOrNothing(answers.ResponseMessage)) return false;
  if (image !== undefined && !isUrl(image)) return false;
  if (!Array.isArray(sections) || sections.length === 0) return false;
  for (let i = 0; i < sections.length; i++) if (!isSection(sections[i])) return false;
  return true;
}

/** Whether a value is a List Picker message. */
export default function isListPicker(message) {
  return (
    isObject(message) &&
    message.richObjectType === 192350002 &&
    isEnvelope(message) &&
    isSurvey(message.survey, isListPickerAnswers)
  );
}
