import { documented, field, inferred, message, rejected, removed, renamed, replaced, shape } from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { brokenSnippet, capability, EVERY_MESSAGE, PROVIDER_LENGTHS } from "./shared/remarks.js";
import { sampleOf, withTextSurvey } from "./shared/samples.js";
import { appleCommonSpecs, createRichMessages, sendMessageToConversation } from "./shared/sources.js";
import { SHOWN } from "./shared/texts.js";
import { IMAGE, STILL_IMAGE, webUrl } from "./shared/urls.js";

const shown = documented(sendMessageToConversation);
const designed = documented(createRichMessages);

const listItem = shape(
  "ListItem",
  {
    OptionTitle: field(Type.String({ minLength: 1 }), {
      name: "title",
      rules: SHOWN,
      description: "What the customer can choose; it becomes the text of the customer's response.",
      evidence: [shown, designed],
    }),
    OptionDescription: Type.Optional(
      field(Type.String(), {
        name: "description",
        rules: SHOWN,
        description: "Second line under the title.",
        evidence: [shown, designed, inferred(createRichMessages, 'The designer labels it "Option subtitle".')],
      }),
    ),
    OptionImageURL: Type.Optional(
      field(webUrl(), {
        ...STILL_IMAGE,
        name: "imageUrl",
        description: `Picture beside the title. ${IMAGE}`,
        evidence: [shown, designed],
      }),
    ),
  },
  { label: "list item", description: "One choice of a list picker." },
);

const section = shape(
  "Section",
  {
    Listitems: field(Type.Array(listItem, { minItems: 1 }), {
      name: "items",
      description: "The choices of this section, at least one. No maximum is documented.",
      evidence: [shown, designed],
    }),
    SectionTitle: field(Type.String(), {
      name: "title",
      rules: SHOWN,
      description: "Heading above the choices of this section.",
      evidence: [shown, inferred(createRichMessages, "Required: the designer lists it and does not call it optional.")],
    }),
    Multiselect: Type.Optional(
      field(Type.Boolean(), {
        name: "multiselect",
        description: "Whether the customer may choose more than one item of this section. Without it: one.",
        evidence: [shown, designed],
      }),
    ),
  },
  { label: "section", description: "A group of choices under one heading." },
);

const answers = shape(
  "ListPickerAnswers",
  {
    Section: field(Type.Array(section, { minItems: 1 }), {
      name: "sections",
      description: "The groups of choices, at least one. The wire name is singular. No maximum is documented.",
      evidence: [shown, designed],
    }),
    Title: field(Type.String({ minLength: 1 }), {
      name: "title",
      rules: SHOWN,
      description: "Title of the message and of the opened picker.",
      evidence: [shown, designed],
    }),
    subtitle: Type.Optional(
      field(Type.String(), {
        name: "subtitle",
        rules: SHOWN,
        description: "Second line of the message. The only wire name here that starts with a small letter.",
        evidence: [shown, designed],
      }),
    ),
    ImageURL: Type.Optional(
      field(webUrl(), {
        ...STILL_IMAGE,
        name: "imageUrl",
        description: `Picture of the message. ${IMAGE}`,
        evidence: [shown, designed],
      }),
    ),
    ResponseMessage: Type.Optional(
      field(Type.String(), {
        name: "responseMessage",
        rules: SHOWN,
        description: "Shown in the customer's response, below the choices made.",
        evidence: [shown, designed],
      }),
    ),
  },
  { label: "list picker", description: "What a list picker says and offers." },
);

/** Microsoft's own sample, key for key (sendMessageToConversation reference). */
const sample = {
  survey: {
    Answers: {
      Section: [
        {
          Listitems: [
            {
              OptionTitle: "Xbox Controller multi color",
              OptionDescription: "Xbox Controller multi color",
              OptionImageURL:
                "https://img-prod-cms-rt-microsoft-com.akamaized.net/cms/api/am/imageFileData/RWwBPt?ver=d74f&w=270&h=222&q=90&m=6&p=48&b=%23FFFFFFFF&f=png&o=f&aim=true",
            },
          ],
          SectionTitle: "XBox Controllers",
          Multiselect: true,
        },
      ],
      Title: "Microsoft Xbox Controllers",
      subtitle: "Choose a controller you like",
      ImageURL:
        "https://img-prod-cms-rt-microsoft-com.akamaized.net/cms/api/am/imageFileData/RE2XP73?ver=7371&w=270&h=222&q=90&m=6&p=48&b=%23FFFFFFFF&f=png&o=f&aim=true",
      ResponseMessage: "Thanks for choosing.",
    },
  },
  richObjectId: "00000000-0000-0000-0000-000000000000",
  richObjectType: 192350002,
  richObjectName: "Test with 0 guid",
  tabKey: "",
};

const { tabKey, ...least } = sampleOf(192350002, "Drinks", {
  Section: [{ Listitems: [{ OptionTitle: "Tea" }], SectionTitle: "Hot" }],
  Title: "Drinks",
});

const ANSWERS = "/survey/Answers";
const SECTION = `${ANSWERS}/Section/0`;
const ITEM = `${SECTION}/Listitems/0`;

const inTwoParts = JSON.stringify([{ Questions: {} }, sample.survey]);

export default message({
  name: "ListPicker",
  label: "List Picker",
  description:
    "Lets the customer choose from items in one or more sections. Apple Messages for Business shows it as a bubble that opens into a list.",
  schema: envelope("ListPicker", Type.Literal(192350002), answers),
  sizes: SIZES,
  remarks: [
    capability("LIST", inferred(appleCommonSpecs, "Apple's token for list pickers.")),
    PROVIDER_LENGTHS,
    brokenSnippet("reads a variable that it does not define (lpFromDetails)"),
    ...EVERY_MESSAGE,
  ],
  examples: [
    { title: "Microsoft's sample", value: sample },
    { title: "The least a list picker needs", value: least },
    {
      title: "The survey as JSON text",
      value: withTextSurvey(sample),
    },
  ],
  rejects: [
    rejected("No title", removed(sample, `${ANSWERS}/Title`), `${ANSWERS}/Title`, "missing-property"),
    rejected("An empty title", replaced(sample, `${ANSWERS}/Title`, ""), `${ANSWERS}/Title`, "min-length"),
    rejected("A title that is no text", replaced(sample, `${ANSWERS}/Title`, 42), `${ANSWERS}/Title`, "wrong-type"),
    rejected(
      "Subtitle for subtitle",
      renamed(sample, `${ANSWERS}/subtitle`, "Subtitle"),
      `${ANSWERS}/Subtitle`,
      "key-casing",
    ),
    rejected(
      "ListItems for Listitems",
      renamed(sample, `${SECTION}/Listitems`, "ListItems"),
      `${SECTION}/ListItems`,
      "key-casing",
    ),
    rejected(
      "OptionTitel for OptionTitle",
      renamed(sample, `${ITEM}/OptionTitle`, "OptionTitel"),
      `${ITEM}/OptionTitel`,
      "misspelt-key",
    ),
    rejected(
      "Sections for Section",
      renamed(sample, `${ANSWERS}/Section`, "Sections"),
      `${ANSWERS}/Sections`,
      "misspelt-key",
    ),
    rejected(
      "A key of something else",
      replaced(sample, `${ANSWERS}/backgroundColor`, "red"),
      `${ANSWERS}/backgroundColor`,
      "unknown-property",
    ),
    rejected("No sections", replaced(sample, `${ANSWERS}/Section`, []), `${ANSWERS}/Section`, "min-items"),
    rejected(
      "One section, not in a list",
      replaced(sample, `${ANSWERS}/Section`, sample.survey.Answers.Section[0]),
      `${ANSWERS}/Section`,
      "wrong-type",
    ),
    rejected(
      "A section without items",
      replaced(sample, `${SECTION}/Listitems`, []),
      `${SECTION}/Listitems`,
      "min-items",
    ),
    rejected(
      "A section without a title",
      removed(sample, `${SECTION}/SectionTitle`),
      `${SECTION}/SectionTitle`,
      "missing-property",
    ),
    rejected("An empty item title", replaced(sample, `${ITEM}/OptionTitle`, ""), `${ITEM}/OptionTitle`, "min-length"),
    rejected(
      "Multiselect as text",
      replaced(sample, `${SECTION}/Multiselect`, "true"),
      `${SECTION}/Multiselect`,
      "wrong-type",
    ),
    rejected(
      "An image without https://",
      replaced(sample, `${ANSWERS}/ImageURL`, "www.contoso.com/a.png"),
      `${ANSWERS}/ImageURL`,
      "url-scheme",
    ),
    rejected(
      "An item's image from a file",
      replaced(sample, `${ITEM}/OptionImageURL`, "file:///a.png"),
      `${ITEM}/OptionImageURL`,
      "url-scheme",
    ),
    rejected("An id that is no GUID", replaced(sample, "/richObjectId", "{0}"), "/richObjectId", "guid"),
    rejected("An empty name", replaced(sample, "/richObjectName", ""), "/richObjectName", "min-length"),
    rejected(
      "A name of 101 characters",
      replaced(sample, "/richObjectName", "x".repeat(101)),
      "/richObjectName",
      "max-length",
    ),
    rejected("The survey as exported", { ...sample, survey: inTwoParts }, "/survey", "raw-export"),
    rejected("A survey cut off", { ...sample, survey: inTwoParts.slice(0, -9) }, "/survey", "not-json"),
    rejected("No survey", removed(sample, "/survey"), "/survey", "missing-property"),
  ],
});
