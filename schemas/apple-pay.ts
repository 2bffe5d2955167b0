import {
  choice,
  documented,
  field,
  inferred,
  jsonText,
  message,
  observed,
  rejected,
  removed,
  renamed,
  replaced,
  shape,
} from "omnirich/author";
import { Type } from "typebox";
import { CURRENCIES } from "./shared/currencies.js";
import { envelope, SIZES } from "./shared/envelope.js";
import { configurable, EVERY_MESSAGE } from "./shared/remarks.js";
import { inJsonText, sampleOf, withTextSurvey } from "./shared/samples.js";
import {
  appleCommonSpecs,
  applePayRequest,
  configureAppleMessages,
  createRichMessages,
  livePersonTemplates,
  messageObject,
  richMessageMap,
} from "./shared/sources.js";
import { SHOWN } from "./shared/texts.js";
import { IMAGE, STILL_IMAGE, webUrl } from "./shared/urls.js";

const designed = documented(createRichMessages, "The table of properties.");
const shown = documented(createRichMessages, "The example.");
const apple = documented(applePayRequest);

/** Amounts are text: a JSON number can't say 0.10. */
const AMOUNT = "[0-9]+(\\.[0-9]+)?";
const amountForm = (expected: string) => ({ code: "amount", expected: `${expected} as text, such as "0.01"` });

/** Microsoft's table says final and pending, its example Final. */
const amountType = () =>
  choice(["final", "pending"], { Final: "final", FINAL: "final", Pending: "pending", PENDING: "pending" });

/** Microsoft's table says phoneticName, its example phoneticname. */
const contactFields = () =>
  Type.Array(
    choice(["email", "name", "phone", "phoneticName", "post"], {
      Email: "email",
      EMAIL: "email",
      Name: "name",
      NAME: "name",
      Phone: "phone",
      PHONE: "phone",
      phoneticname: "phoneticName",
      PhoneticName: "phoneticName",
      PHONETICNAME: "phoneticName",
      Post: "post",
      POST: "post",
    }),
  );

const shippingMethod = shape(
  "ShippingMethod",
  {
    amount: field(Type.String({ pattern: `^${AMOUNT}$` }), {
      form: amountForm("an amount from 0"),
      description: "What shipping costs, from 0.",
      evidence: designed,
    }),
    detail: Type.Optional(
      field(Type.String(), {
        rules: SHOWN,
        description: "Second line, such as when it arrives.",
        evidence: shown,
      }),
    ),
    label: field(Type.String({ minLength: 1 }), {
      rules: SHOWN,
      description: "Short name of the method.",
      evidence: designed,
    }),
    identifier: field(Type.String({ minLength: 1 }), {
      description: "Id of the method, unique among the methods.",
      evidence: designed,
    }),
    type: Type.Optional(
      field(amountType(), {
        hidden: true,
        description: "Not needed: it belongs to line items.",
        evidence: [
          documented(createRichMessages, "The table requires it, and speaks of a line item's amount."),
          inferred(createRichMessages, "Misplaced, so not required: the example has none."),
        ],
      }),
    ),
  },
  { label: "shipping method", description: "A way to ship what is bought." },
);

const lineItem = shape(
  "LineItem",
  {
    label: field(Type.String({ minLength: 1 }), { rules: SHOWN, description: "What is charged.", evidence: shown }),
    amount: field(Type.String({ pattern: `^-?${AMOUNT}$` }), {
      form: amountForm("an amount, negative for a discount,"),
      description: "Its amount; negative for a discount.",
      evidence: shown,
    }),
    type: field(amountType(), {
      description: "Whether the amount is known already.",
      evidence: [designed, inferred(createRichMessages, "Of the entry that stands among the shipping methods.")],
    }),
  },
  { label: "line item", description: "One row of the bill." },
);

const total = shape(
  "PaymentTotal",
  {
    label: field(Type.String({ minLength: 1 }), {
      rules: SHOWN,
      description: "Name of your business, as the customer knows it.",
      evidence: [designed, documented(applePayRequest, "The name that the business trades under.")],
    }),
    amount: field(Type.String({ pattern: "^(?=[0-9.]*[1-9])[0-9]+(\\.[0-9]+)?$" }), {
      form: amountForm("an amount above 0"),
      description: "What the customer pays, above 0: the sum of the line items and of the first shipping method.",
      evidence: [designed, apple, inferred(createRichMessages, "The sum: the example's amounts add up.")],
    }),
    type: field(amountType(), { description: "Whether the amount is known already.", evidence: designed }),
  },
  { label: "total", description: "What the customer pays in all." },
);

const request = shape(
  "ApplePayRequest",
  {
    messageTitle: field(Type.String({ minLength: 1 }), {
      rules: SHOWN,
      description: "Text of the message.",
      evidence: designed,
    }),
    imageURL: Type.Optional(
      field(webUrl(), {
        ...STILL_IMAGE,
        name: "imageUrl",
        description: `Picture of the message. ${IMAGE}`,
        evidence: designed,
      }),
    ),
    imageUrl: Type.Optional(
      field(webUrl(), {
        ...STILL_IMAGE,
        hidden: true,
        description: "The same as imageURL, as Microsoft's example spells it. A warning says so.",
        evidence: shown,
      }),
    ),
    imageStyle: Type.Optional(
      field(Type.String({ minLength: 1 }), {
        rules: { "known-value": ["icon", "small", "large"] },
        description: "Size of the picture: icon, small or large.",
        evidence: [shown, observed(livePersonTemplates, "Apple's three styles; the example shows large only.")],
      }),
    ),
    currencyCode: field(choice(CURRENCIES), {
      description: "Currency of all amounts, by its code of three letters (ISO 4217).",
      evidence: [designed, apple],
    }),
    requiredBillingContactFields: field(contactFields(), {
      description: "What the customer must give for billing.",
      evidence: designed,
    }),
    requiredShippingContactFields: Type.Optional(
      field(contactFields(), {
        description: "What the customer must give for shipping; only if something is shipped.",
        evidence: designed,
      }),
    ),
    shippingMethods: Type.Optional(
      field(Type.Array(shippingMethod), {
        rules: { "only-first": true, "unique-values": "identifier" },
        description: "How it is shipped. Only the first method is used.",
        evidence: designed,
      }),
    ),
    lineItems: Type.Optional(
      field(Type.Array(lineItem, { minItems: 1 }), {
        description: "The rows of the bill. May be left out, but not be empty.",
        evidence: [shown, documented(applePayRequest, "Optional, but not empty.")],
      }),
    ),
    total: field(total, { description: "What the customer pays in all.", evidence: [designed, apple] }),
  },
  {
    label: "Apple Pay request",
    description: "What is to be paid, and what the customer must give.",
    rules: { "other-key": { imageUrl: "imageURL" }, "payment-sum": true },
  },
);

const answers = shape(
  "ApplePayAnswers",
  {
    AppleMessagesforBusinessJSON: field(jsonText(request), {
      flat: true,
      description: "JSON text of the request. It stays text, also where survey is text itself.",
      evidence: [documented(messageObject), inferred(messageObject, "Required: it is all that the message says.")],
    }),
  },
  { label: "Apple Pay message", description: "What holds the request for a payment." },
);

/** Microsoft's example, without its comments, and spelt as Microsoft's table of properties says. */
const payment = {
  messageTitle: "Purchase your Contoso Barista Home",
  imageURL:
    "https://images-us-prod.cms.commerce.dynamics.com/cms/api/qbvttlwqcm/imageFileData/search?fileName=/Products%2FSP-DCM1008_000_001.png&w=315&h=315&q=80&m=6&f=jpg&cropfocalregion=true",
  imageStyle: "large",
  currencyCode: "USD",
  requiredBillingContactFields: ["post", "email", "phone", "name", "phoneticName"],
  requiredShippingContactFields: ["post", "email", "phone", "name", "phoneticName"],
  shippingMethods: [
    { amount: "0.00", detail: "Available within an Hour", label: "In-Store pickup", identifier: "in_store_pickup" },
  ],
  lineItems: [
    { label: "Barista Home Espresso Maker", amount: "899.00", type: "final" },
    { label: "Contoso Customer Discount", amount: "-898.99", type: "final" },
  ],
  total: { label: "Contoso", amount: "0.01", type: "final" },
};
const least = {
  messageTitle: "Your order",
  currencyCode: "EUR",
  requiredBillingContactFields: ["email"],
  total: { label: "Contoso", amount: "12.50", type: "final" },
};

const messageOf = (content: unknown) => sampleOf(192350006, "Barista Home", inJsonText(content));
const sample = messageOf(payment);
const REQUEST = "/survey/Answers/AppleMessagesforBusinessJSON";

/** The sample with one change inside its request. */
const changed = (path: string, value: unknown) => messageOf(replaced(payment, path, value));
const without = (path: string) => messageOf(removed(payment, path));

export default message({
  name: "ApplePay",
  label: "Apple Pay",
  description: "Asks the customer to pay with Apple Pay.",
  schema: envelope("ApplePay", Type.Literal(192350006), answers),
  sizes: SIZES,
  remarks: [
    {
      text: "Merchants in China and Saudi Arabia are not supported, and neither is China UnionPay. American Express, Discover, Mastercard and Visa are.",
      evidence: documented(createRichMessages),
    },
    {
      text: "The channel needs a payment profile, which its JSON does not bring along.",
      evidence: documented(configureAppleMessages),
    },
    {
      text: "A stored message refers to the payment profile of its environment, so its JSON alone does not make it work in another one.",
      evidence: inferred(richMessageMap, "The table links rich messages to payment profiles."),
    },
    { text: "Every device that Apple Messages for Business reaches shows it.", evidence: documented(appleCommonSpecs) },
    configurable(false),
    ...EVERY_MESSAGE,
  ],
  rules: [
    {
      code: "amount",
      title: "An amount of money is a decimal number as text, with a point and without a currency sign.",
      why: "The payment page takes it as it is. The total has to be above 0; only line items may be negative, as discounts.",
      remedy: "Write digits with a point before the decimals, in quotes: no comma, no currency, no spaces.",
      bad: '{ "amount": "1,299.00 USD" }',
      good: '{ "amount": "1299.00" }',
      source: { title: createRichMessages.source, url: createRichMessages.url },
    },
  ],
  examples: [
    { title: "Microsoft's example, as JSON", value: sample },
    { title: "The least a payment needs", value: messageOf(least) },
    { title: "Text in text: the survey as JSON text", value: withTextSurvey(sample) },
  ],
  rejects: [
    rejected("No title", without("/messageTitle"), `${REQUEST}/messageTitle`, "missing-property"),
    rejected("No total", without("/total"), `${REQUEST}/total`, "missing-property"),
    rejected("A total of 0", changed("/total/amount", "0.00"), `${REQUEST}/total/amount`, "amount"),
    rejected("A negative total", changed("/total/amount", "-0.01"), `${REQUEST}/total/amount`, "amount"),
    rejected("An amount that is a number", changed("/total/amount", 0.01), `${REQUEST}/total/amount`, "wrong-type"),
    rejected(
      "Negative shipping",
      changed("/shippingMethods/0/amount", "-1.00"),
      `${REQUEST}/shippingMethods/0/amount`,
      "amount",
    ),
    rejected("A decimal comma", changed("/lineItems/0/amount", "899,00"), `${REQUEST}/lineItems/0/amount`, "amount"),
    rejected("A total that is not the sum", changed("/total/amount", "0.02"), `${REQUEST}/total/amount`, "payment-sum"),
    rejected("No such currency", changed("/currencyCode", "USX"), `${REQUEST}/currencyCode`, "not-allowed"),
    rejected("A currency in small letters", changed("/currencyCode", "usd"), `${REQUEST}/currencyCode`, "not-allowed"),
    rejected("Empty line items", messageOf({ ...least, lineItems: [] }), `${REQUEST}/lineItems`, "min-items"),
    rejected("Final for final", changed("/total/type", "Final"), `${REQUEST}/total/type`, "other-spelling"),
    rejected("Neither final nor pending", changed("/total/type", "done"), `${REQUEST}/total/type`, "not-allowed"),
    rejected(
      "phoneticname for phoneticName",
      changed("/requiredBillingContactFields/4", "phoneticname"),
      `${REQUEST}/requiredBillingContactFields/4`,
      "other-spelling",
    ),
    rejected(
      "imageUrl for imageURL",
      messageOf(renamed(payment, "/imageURL", "imageUrl")),
      `${REQUEST}/imageUrl`,
      "other-spelling",
    ),
    rejected(
      "A GIF, under either spelling",
      messageOf({ ...least, imageUrl: "https://contoso.com/a.gif" }),
      `${REQUEST}/imageUrl`,
      "image-kind",
    ),
    rejected("A style that nobody shows", changed("/imageStyle", "huge"), `${REQUEST}/imageStyle`, "unusual-value"),
    rejected(
      "Two shipping methods",
      changed("/shippingMethods/1", { amount: "5.00", label: "Parcel", identifier: "parcel" }),
      `${REQUEST}/shippingMethods`,
      "only-first",
    ),
    rejected(
      "Two shipping methods of one id",
      changed("/shippingMethods/1", { amount: "5.00", label: "Parcel", identifier: "in_store_pickup" }),
      `${REQUEST}/shippingMethods/1/identifier`,
      "duplicate-value",
    ),
    rejected(
      "Contact fields as one text",
      changed("/requiredBillingContactFields", "email"),
      `${REQUEST}/requiredBillingContactFields`,
      "wrong-type",
    ),
    rejected(
      "postalAddress, as elsewhere",
      changed("/requiredBillingContactFields/0", "postalAddress"),
      `${REQUEST}/requiredBillingContactFields/0`,
      "not-allowed",
    ),
    rejected("The object in place of its text", replaced(sample, REQUEST, payment), REQUEST, "wrong-type"),
    rejected("Comments in the JSON", messageOf(`// pay\n${JSON.stringify(payment)}`), REQUEST, "not-json"),
  ],
});
