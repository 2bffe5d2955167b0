import { isFilled, isObject, isTextOrNothing, isUrl } from "./values.js";

/** Whether a value is JSON text for Apple Messages for Business: what it says is not looked at here. */
export function isAppleText(answers) {
  if (!isObject(answers)) return false;
  for (const key in answers) if (key !== "AppleMessagesforBusinessJSON") return false;
  return typeof answers.AppleMessagesforBusinessJSON === "string";
}

/** Whether a value is a website rich link. */
export function isWebsite(answers) {
  if (!isObject(answers)) return false;
  for (const key in answers) if (key !== "Title" && key !== "WebsiteURL" && key !== "ImageURL") return false;
  return isFilled(answers.Title) && isUrl(answers.WebsiteURL) && isUrl(answers.ImageURL);
}

/** Whether a value is a video rich link. */
export function isVideo(answers) {
  if (!isObject(answers)) return false;
  for (const key in answers) if (key !== "Title" && key !== "VideoURL" && key !== "ImageURL") return false;
  const { ImageURL: image } = answers;
  return isFilled(answers.Title) && isUrl(answers.VideoURL) && (image === undefined || isUrl(image));
}

/** Whether a value is a suggested reply. */
export function isSuggestedReply(answers) {
  if (!isObject(answers)) return false;
  for (const key in answers) if (key !== "SummaryText" && key !== "Options") return false;
  const { Options: options } = answers;
  if (!isFilled(answers.SummaryText) || !Array.isArray(options)) return false;
  return options.length >= 2 && options.length <= 5 && options.every(isFilled);
}

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const ZONE = /^[A-Za-z][A-Za-z0-9_+/-]*$/;
const isTime = (text) => typeof text === "string" && TIME.test(text);

function isSlot(slot) {
  if (!isObject(slot)) return false;
  for (const key in slot) if (key !== "Date" && key !== "StartTimes") return false;
  const { Date: date, StartTimes: times } = slot;
  if (!Array.isArray(times) || times.length === 0) return false;
  return typeof date === "string" && DATE.test(date) && times.every(isTime);
}

function isKeyOfTimePicker(key) {
  switch (key) {
    case "Title":
    case "subtitle":
    case "ImageURL":
    case "EventTitle":
    case "LocationName":
    case "EventTimeZone":
    case "AdjustForDaylightSavingTime":
    case "CustomerDisplayOption":
    case "Duration":
    case "DurationUnit":
    case "TimeSlots":
    case "ResponseMessage":
      return true;
    default:
      return false;
  }
}

/** Whether a value is a time picker. */
export function isTimePicker(answers) {
  if (!isObject(answers)) return false;
  for (const key in answers) if (!isKeyOfTimePicker(key)) return false;
  return isEvent(answers) && areTexts(answers) && areTimes(answers);
}

function isEvent({ Duration: duration, DurationUnit: unit, CustomerDisplayOption: shown }) {
  if (typeof duration !== "number" || !(duration >= 0)) return false;
  if (unit !== "minutes" && unit !== "hours" && unit !== "days") return false;
  return shown === undefined || shown === "customer" || shown === "event";
}

function areTexts(answers) {
  return (
    isFilled(answers.Title) &&
    isTextOrNothing(answers.subtitle) &&
    isTextOrNothing(answers.EventTitle) &&
    isTextOrNothing(answers.LocationName) &&
    isTextOrNothing(answers.ResponseMessage) &&
    (answers.ImageURL === undefined || isUrl(answers.ImageURL))
  );
}

function areTimes({ EventTimeZone: zone, AdjustForDaylightSavingTime: adjusts, TimeSlots: slots }) {
  if (typeof zone !== "string" || !ZONE.test(zone)) return false;
  if (adjusts !== undefined && typeof adjusts !== "boolean") return false;
  return Array.isArray(slots) && slots.length > 0 && slots.every(isSlot);
}
