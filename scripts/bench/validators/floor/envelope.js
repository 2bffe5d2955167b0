import { isAtMost, isFilled, isGuid, isObject, isTextOrNothing } from "./values.js";

/** Whether everything around the survey of a message is right, whatever its number. */
export function isEnvelope(message) {
  for (const key in message) {
    if (
      key !== "survey" &&
      key !== "richObjectId" &&
      key !== "richObjectType" &&
      key !== "richObjectName" &&
      key !== "tabKey"
    )
      return false;
  }
  return (
    isFilled(message.richObjectName) &&
    isAtMost(message.richObjectName, 100) &&
    isTextOrNothing(message.tabKey) &&
    isGuid(message.richObjectId)
  );
}

/** Whether a survey has answers that are right, and nothing else but questions. */
export function isSurvey(survey, isAnswers) {
  if (!isObject(survey)) return false;
  for (const key in survey) if (key !== "Questions" && key !== "Answers") return false;
  return isAnswers(survey.Answers);
}
