import {
  documented,
  field,
  inferred,
  message,
  provisional,
  refusedInput,
  rejected,
  removed,
  replaced,
} from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { brokenSnippet, configurable, EVERY_MESSAGE } from "./shared/remarks.js";
import { sampleOf, withTextSurvey } from "./shared/samples.js";
import { appleCommonSpecs, appleRichLink, createRichMessages } from "./shared/sources.js";
import { SHOWN } from "./shared/texts.js";
import { ADDRESS, IMAGE, STILL_IMAGE, webUrl } from "./shared/urls.js";

/** Provisional: no source shows the wire names of this message. These follow the style of the List Picker's. */
const WIRE = { title: "Title", websiteUrl: "WebsiteURL", imageUrl: "ImageURL" } as const;

const designed = documented(createRichMessages, "The field of the designer.");
const guessed = inferred(createRichMessages, "The wire name: made up in the style of the List Picker's.");

const answers = provisional(
  "WebsiteRichLinkAnswers",
  {
    [WIRE.title]: field(Type.String({ minLength: 1 }), {
      name: "title",
      rules: SHOWN,
      description: "Text beside the picture.",
      evidence: [designed, guessed],
    }),
    [WIRE.websiteUrl]: field(webUrl(), {
      ...ADDRESS,
      name: "websiteUrl",
      description: "Page that opens on a tap. Apple's devices ignore schemes of apps such as myapp://.",
      evidence: [designed, documented(appleRichLink, "Custom schemes do not work."), guessed],
    }),
    [WIRE.imageUrl]: field(webUrl(), {
      ...STILL_IMAGE,
      name: "imageUrl",
      description: `Picture of the link, at most 200 kB, best at 240 x 240 pixels. ${IMAGE}`,
      evidence: [
        designed,
        documented(appleRichLink, "Size and format of the picture."),
        inferred(
          createRichMessages,
          "Required: the designer does not call it optional, and without it there is no preview.",
        ),
        guessed,
      ],
    }),
  },
  { label: "website rich link", description: "A picture and a title that open a page." },
);

const link = {
  [WIRE.title]: "Contoso coffee machines",
  [WIRE.websiteUrl]: "https://www.contoso.com/coffee?from=chat",
  [WIRE.imageUrl]: "https://www.contoso.com/images/barista.png",
};
const sample = sampleOf(192350000, "Coffee machines", link);
const input = {
  name: "Coffee machines",
  title: "Contoso coffee machines",
  websiteUrl: "https://www.contoso.com/coffee",
  imageUrl: "https://www.contoso.com/images/barista.png",
};

export default message({
  name: "WebsiteRichLink",
  label: "Website Rich Link",
  description: "Shows a link to a web page with a picture and a title.",
  schema: envelope("WebsiteRichLink", Type.Literal(192350000), answers),
  sizes: SIZES,
  remarks: [
    { text: "Every device that Apple Messages for Business reaches shows it.", evidence: documented(appleCommonSpecs) },
    { text: "A picture narrower than 150 pixels is shown as an icon.", evidence: documented(appleRichLink) },
    configurable(true),
    brokenSnippet(
      "assigns the result to another variable (timePickerJSON.survey), so that the message stays unprocessed",
    ),
    ...EVERY_MESSAGE,
  ],
  examples: [
    { title: "A page with its picture", value: sample },
    { title: "The survey as JSON text", value: withTextSurvey(sample) },
  ],
  rejects: [
    refusedInput("No title", removed(input, "/title"), "title", "missing-property"),
    refusedInput("An empty title", { ...input, title: "" }, "title", "min-length"),
    refusedInput("An app's own scheme", { ...input, websiteUrl: "myapp://coffee" }, "websiteUrl", "url-scheme"),
    refusedInput(
      "An address without https://",
      { ...input, websiteUrl: "www.contoso.com" },
      "websiteUrl",
      "url-scheme",
    ),
    refusedInput(
      "A password in the address",
      { ...input, websiteUrl: "https://me:secret@www.contoso.com/" },
      "websiteUrl",
      "url-credentials",
    ),
    refusedInput(
      "An address without TLS",
      { ...input, websiteUrl: "http://www.contoso.com" },
      "websiteUrl",
      "url-http",
    ),
    refusedInput("A GIF", { ...input, imageUrl: "https://www.contoso.com/a.gif" }, "imageUrl", "image-kind"),
    refusedInput("No picture", removed(input, "/imageUrl"), "imageUrl", "missing-property"),
    refusedInput(
      "A field of another message",
      { ...input, videoUrl: input.websiteUrl },
      "videoUrl",
      "unknown-property",
    ),
    rejected("Answers that are a list", replaced(sample, "/survey/Answers", []), "/survey/Answers", "wrong-type"),
    rejected("No answers", removed(sample, "/survey/Answers"), "/survey/Answers", "missing-property"),
  ],
});
