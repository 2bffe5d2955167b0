/** A message of this type around some answers, as the examples show it: not stored anywhere, hence the zero GUID. */
export function sampleOf<Answers>(richObjectType: number, richObjectName: string, answers: Answers) {
  return {
    survey: { Answers: answers },
    richObjectId: "00000000-0000-0000-0000-000000000000",
    richObjectType,
    richObjectName,
    tabKey: "",
  };
}

/** Answers that hold this content as JSON text; text is taken as it is. */
export function inJsonText(content: unknown) {
  return { AppleMessagesforBusinessJSON: typeof content === "string" ? content : JSON.stringify(content) };
}

/** The same message with its survey as JSON text, as Microsoft's conversion of an export yields it. */
export function withTextSurvey<Message extends { readonly survey: object }>(message: Message) {
  return { ...message, survey: JSON.stringify({ Questions: {}, ...message.survey }) };
}
