import { documented, field, inferred, objectOrJsonText, shape } from "omnirich/author";
import { type TSchema, Type } from "typebox";
import { messageObject, richMessageTable, sendMessageToConversation } from "./sources.js";

const GUID = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

/** What measures a message of Omnichannel: 28,000 bytes to be sent, 9,999 characters to be stored. */
export const SIZES = ["message-size", "stored-size"] as const;

/** The MessageObject around the answers of one variant: the five keys that every rich message has. */
export function envelope<Tag extends TSchema, Answers extends TSchema>(variant: string, tag: Tag, answers: Answers) {
  const survey = shape(
    `${variant}Survey`,
    {
      Questions: Type.Optional(
        field(Type.Unknown(), {
          hidden: true,
          description:
            "Definition of the form in the designer. Exports carry it; keep it as it is, never write it by hand.",
          evidence: [
            documented(messageObject),
            inferred(messageObject, "A SurveyJS survey definition; its content is not public."),
          ],
        }),
      ),
      Answers: field(answers, {
        flat: true,
        description: "What the message says.",
        evidence: documented(sendMessageToConversation),
      }),
    },
    { label: "survey", description: "Questions (only in exports) and answers of the rich message." },
  );
  return Type.Object(
    {
      survey: field(objectOrJsonText(survey), {
        flat: true,
        description: "The content, as an object or as JSON text of that object.",
        evidence: [
          documented(sendMessageToConversation, "As an object."),
          documented(messageObject, "As JSON text of { Questions, Answers }."),
        ],
      }),
      richObjectId: field(Type.String({ pattern: GUID, default: "00000000-0000-0000-0000-000000000000" }), {
        name: "id",
        form: { code: "guid", expected: "a GUID without braces" },
        description: "Id of the stored rich message. The zero GUID is valid for a message that is not stored.",
        evidence: [
          documented(sendMessageToConversation),
          inferred(sendMessageToConversation, "Required: the sample has it, and no source calls it optional."),
        ],
      }),
      richObjectType: field(tag, {
        hidden: true,
        description: "Which kind of rich message this is, as a value of the option set msdyn_ocrichobjecttype.",
        evidence: [
          documented(sendMessageToConversation, "A JSON number, not text."),
          documented(richMessageTable),
          inferred(sendMessageToConversation, "Required: the sample has it, and no source calls it optional."),
        ],
      }),
      richObjectName: field(Type.String({ minLength: 1, maxLength: 100 }), {
        name: "name",
        description: "Name of the rich message, at most 100 characters; bots read it as the visible title.",
        evidence: [
          documented(sendMessageToConversation),
          documented(richMessageTable, "msdyn_name is required and has at most 100 characters."),
          inferred(sendMessageToConversation, "Required: the sample has it, and no source calls it optional."),
        ],
      }),
      tabKey: Type.Optional(
        field(Type.String({ default: "" }), {
          hidden: true,
          description: "Unexplained by any source; only ever shown empty.",
          evidence: documented(sendMessageToConversation, "The value only."),
        }),
      ),
    },
    { additionalProperties: false },
  );
}
