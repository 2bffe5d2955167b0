import { isAppleText, isSuggestedReply, isTimePicker, isVideo, isWebsite } from "./answers.js";
import { isEnvelope, isSurvey } from "./envelope.js";
import { isListPickerAnswers } from "./list-picker.js";
import { isObject } from "./values.js";

/** Whether a value is a message of any type: what is around it once, then a switch on its number. */
export default function isMessage(message) {
  return isObject(message) && isEnvelope(message) && isContent(message.survey, message.richObjectType);
}

function isContent(survey, type) {
  switch (type) {
    case 192350000:
      return isSurvey(survey, isWebsite);
    case 192350001:
      return isSurvey(survey, isVideo);
    case 192350002:
      return isSurvey(survey, isListPickerAnswers);
    case 192350003:
      return isSurvey(survey, isTimePicker);
    case 192350005:
      return isSurvey(survey, isSuggestedReply);
    case 192350004:
    case 192350006:
    case 192350007:
      return isSurvey(survey, isAppleText);
    case 192350009:
      return isSurvey(survey, isObject);
    default:
      return false;
  }
}
