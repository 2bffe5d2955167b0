import { isAtMost, isGuid, isObject, isUrl } from "./values.js";

/** Adds a mistake to a list that is made for the first one. */
function add(errors, path, keyword) {
  const list = errors ?? [];
  list.push({ path, keyword });
  return list;
}

/** Adds the mistakes of a value inside, with the way to it in front. */
function nest(errors, way, inner) {
  if (inner === null) return errors;
  for (const error of inner) error.path = way + error.path;
  if (errors === null) return inner;
  for (const error of inner) errors.push(error);
  return errors;
}

function filled(errors, value, path) {
  if (value === undefined) return add(errors, "", "required");
  if (typeof value !== "string") return add(errors, path, "type");
  return value.length === 0 ? add(errors, path, "minLength") : errors;
}

function optional(errors, value, path, type) {
  return value === undefined || typeof value === type ? errors : add(errors, path, "type");
}

function url(errors, value, path) {
  if (value === undefined || isUrl(value)) return errors;
  return add(errors, path, typeof value === "string" ? "pattern" : "type");
}

function list(errors, values, path, inner) {
  if (values === undefined) return add(errors, "", "required");
  if (!Array.isArray(values)) return add(errors, path, "type");
  if (values.length === 0) return add(errors, path, "minItems");
  let found = errors;
  for (let i = 0; i < values.length; i++) {
    const mistakes = inner(values[i]);
    if (mistakes !== null) found = nest(found, `${path}/${i}`, mistakes);
  }
  return found;
}

function ofItem(item) {
  if (!isObject(item)) return add(null, "", "type");
  let errors = null;
  for (const key in item) {
    if (key !== "OptionTitle" && key !== "OptionDescription" && key !== "OptionImageURL")
      errors = add(errors, "", "additionalProperties");
  }
  errors = filled(errors, item.OptionTitle, "/OptionTitle");
  errors = optional(errors, item.OptionDescription, "/OptionDescription", "string");
  return url(errors, item.OptionImageURL, "/OptionImageURL");
}

function ofSection(section) {
  if (!isObject(section)) return add(null, "", "type");
  let errors = null;
  for (const key in section) {
    if (key !== "Listitems" && key !== "SectionTitle" && key !== "Multiselect")
      errors = add(errors, "", "additionalProperties");
  }
  errors = list(errors, section.Listitems, "/Listitems", ofItem);
  if (section.SectionTitle === undefined) errors = add(errors, "", "required");
  else errors = optional(errors, section.SectionTitle, "/SectionTitle", "string");
  return optional(errors, section.Multiselect, "/Multiselect", "boolean");
}

function ofAnswers(answers) {
  if (!isObject(answers)) return add(null, "", answers === undefined ? "required" : "type");
  let errors = null;
  for (const key in answers) {
    if (key !== "Section" && key !== "Title" && key !== "subtitle" && key !== "ImageURL" && key !== "ResponseMessage")
      errors = add(errors, "", "additionalProperties");
  }
  errors = list(errors, answers.Section, "/Section", ofSection);
  errors = filled(errors, answers.Title, "/Title");
  errors = optional(errors, answers.subtitle, "/subtitle", "string");
  errors = url(errors, answers.ImageURL, "/ImageURL");
  return optional(errors, answers.ResponseMessage, "/ResponseMessage", "string");
}

function ofSurvey(survey) {
  if (!isObject(survey)) return add(null, "", survey === undefined ? "required" : "type");
  let errors = null;
  for (const key in survey) {
    if (key !== "Questions" && key !== "Answers") errors = add(errors, "", "additionalProperties");
  }
  return nest(errors, "/Answers", ofAnswers(survey.Answers));
}

function ofEnvelope(message) {
  let errors = null;
  for (const key in message) {
    if (
      key !== "survey" &&
      key !== "richObjectId" &&
      key !== "richObjectType" &&
      key !== "richObjectName" &&
      key !== "tabKey"
    )
      errors = add(errors, "", "additionalProperties");
  }
  const { richObjectId: id, richObjectName: name } = message;
  if (!isGuid(id)) errors = add(errors, "/richObjectId", typeof id === "string" ? "pattern" : "type");
  if (message.richObjectType !== 192350002) errors = add(errors, "/richObjectType", "const");
  errors = filled(errors, name, "/richObjectName");
  if (typeof name === "string" && !isAtMost(name, 100)) errors = add(errors, "/richObjectName", "maxLength");
  return optional(errors, message.tabKey, "/tabKey", "string");
}

const NONE = [];

/** All mistakes of a value that should be a List Picker message, each with its path and keyword. */
export default function errorsOfListPicker(message) {
  if (!isObject(message)) return add(null, "", "type");
  return nest(ofEnvelope(message), "/survey", ofSurvey(message.survey)) ?? NONE;
}
