import { documented, field, inferred, jsonText, message, rejected, removed, replaced, shape } from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { EVERY_MESSAGE } from "./shared/remarks.js";
import { inJsonText, sampleOf, withTextSurvey } from "./shared/samples.js";
import { appleCommonSpecs, appleInteractive, createRichMessages, messageObject } from "./shared/sources.js";

const designed = documented(createRichMessages);

const extension = shape(
  "MessageExtension",
  {
    bid: field(
      Type.String({ pattern: "^com\\.apple\\.messages\\.MSMessageExtensionBalloonPlugin:[^:{}\\s]+:[^:{}\\s]+$" }),
      {
        name: "bid",
        form: {
          code: "imessage-app-id",
          expected: "com.apple.messages.MSMessageExtensionBalloonPlugin:team-id:extension-id with your own two ids",
        },
        rules: { placeholders: ["team-id", "ext-bundle-id", "extension-id"] },
        description: "Id of the iMessage app: Apple's prefix, your team id, and the bundle id of your extension.",
        evidence: [
          designed,
          documented(appleInteractive),
          inferred(createRichMessages, "The pattern: the example, with its placeholders filled in."),
        ],
      },
    ),
    URL: field(Type.String({ pattern: "^(\\?|[Hh][Tt][Tt][Pp][Ss]?://)\\S+$" }), {
      name: "url",
      form: { code: "url-scheme", expected: "a query string that starts with ?, or an absolute web address" },
      rules: { "web-address": "query" },
      description: "What your app is given, usually a bare query string with percent-encoded values.",
      evidence: [
        designed,
        inferred(createRichMessages, "A query string or an absolute address: the example is a query string."),
      ],
    }),
  },
  { label: "iMessage app", description: "Which iMessage app to open, and with what." },
);

const answers = shape(
  "CustomJsonAnswers",
  {
    AppleMessagesforBusinessJSON: field(jsonText(extension), {
      flat: true,
      description: "JSON text of the iMessage app. It stays text, also where survey is text itself.",
      evidence: [documented(messageObject), inferred(messageObject, "Required: it is all that the message says.")],
    }),
  },
  { label: "custom JSON", description: "What opens an iMessage app of your own." },
);

const app = {
  bid: "com.apple.messages.MSMessageExtensionBalloonPlugin:A1B2C3D4E5:com.contoso.delivery.extension",
  URL: "?name=WWDC%20Goodies&deliveryDate=09-06-2017&destinationName=Contoso%20Coffee%20Redmond&street=1%20Microsoft%20Way&state=WA&city=Seattle&country=USA&postalCode=98052&latitude=47%2E6395&longitude=%2D122%2E1281&extraCharge=15%2E00",
};

const APP = "/survey/Answers/AppleMessagesforBusinessJSON";

/** A message with this iMessage app in it; text is taken as it is. */
const messageOf = (content: unknown) => sampleOf(192350004, "Delivery", inJsonText(content));

const sample = messageOf(app);
const placeholders = "com.apple.messages.MSMessageExtensionBalloonPlugin:{team-id}:{ext-bundle-id}";

export default message({
  name: "CustomJson",
  label: "Custom JSON",
  description: "Opens an iMessage app of your own on the customer's iPhone or iPad. Apple Messages for Business only.",
  schema: envelope("CustomJson", Type.Literal(192350004), answers),
  sizes: SIZES,
  remarks: [
    {
      text: "Only an iPhone or iPad opens iMessage apps.",
      evidence: documented(appleCommonSpecs),
    },
    ...EVERY_MESSAGE,
  ],
  rules: [
    {
      code: "imessage-app-id",
      title:
        "The id of an iMessage app is Apple's prefix, your team id and the id of your extension, with colons between.",
      why: "By this id the customer's device finds the app. With another one nothing opens.",
      remedy:
        "Take the team id (ten letters and digits) from your Apple developer account, and the bundle id from the extension's project.",
      bad: '{ "bid": "com.contoso.delivery.extension" }',
      good: '{ "bid": "com.apple.messages.MSMessageExtensionBalloonPlugin:A1B2C3D4E5:com.contoso.delivery.extension" }',
      source: { title: createRichMessages.source, url: createRichMessages.url },
    },
  ],
  examples: [
    { title: "Microsoft's example, with ids filled in", value: sample },
    { title: "Text in text: the survey as JSON text", value: withTextSurvey(sample) },
  ],
  rejects: [
    rejected(
      "The placeholders of Microsoft's example",
      messageOf({ ...app, bid: placeholders }),
      `${APP}/bid`,
      "placeholder",
    ),
    rejected("A bid without ids", messageOf({ ...app, bid: "com.contoso.app" }), `${APP}/bid`, "imessage-app-id"),
    rejected("No bid", messageOf(removed(app, "/bid")), `${APP}/bid`, "missing-property"),
    rejected("No URL", messageOf(removed(app, "/URL")), `${APP}/URL`, "missing-property"),
    rejected("Url for URL", messageOf({ bid: app.bid, Url: app.URL }), `${APP}/Url`, "key-casing"),
    rejected("A URL that is a word", messageOf({ ...app, URL: "delivery" }), `${APP}/URL`, "url-scheme"),
    rejected("An app's own scheme", messageOf({ ...app, URL: "contoso://delivery" }), `${APP}/URL`, "url-scheme"),
    rejected("The object in place of its text", replaced(sample, APP, app), APP, "wrong-type"),
    rejected("Text that is cut off", messageOf(JSON.stringify(app).slice(0, -3)), APP, "not-json"),
    rejected("Text of a list", messageOf([app]), APP, "wrong-type"),
    rejected("No JSON at all", removed(sample, APP), APP, "missing-property"),
  ],
});
