import type { Group, Lead, Row } from "../scene.js";
import { child, items, type Spot, say } from "../spot.js";
import { fromBusiness, fromCustomer, sheet } from "./blocks.js";
import type { Draw, Subject } from "./drawing.js";
import { outline } from "./outline.js";
import { pictureOf } from "./pictures.js";
import { demandedText, present, textOf, words } from "./texts.js";

const KNOWN = [
  ...["messageTitle", "imageURL", "imageUrl", "imageStyle", "currencyCode", "shippingMethods", "lineItems", "total"],
  ...["requiredBillingContactFields", "requiredShippingContactFields"],
];
const ASKED: { readonly [field: string]: string } = { post: "address", phoneticname: "phonetic name" };

/** The bubble opens a sheet with what is paid for; the customer confirms on the device, and the payment comes back. */
export const applePay: Draw = (subject) => {
  const request = child(subject.answers, "AppleMessagesforBusinessJSON");
  const title = () => demandedText(child(request, "messageTitle"), "title", "messageTitle");
  const total = child(request, "total");
  const amount = () => amountOf(child(total, "amount"), request);
  const picture = () => pictureOfRequest(request, subject);
  const payee = () => textOf(child(total, "label"), "subtitle");
  const lead = (): Lead => ({ kind: "lead", picture: picture(), icon: "card", texts: present([title(), payee()]) });
  const parts = () => [lead(), lineItems(request), shipping(request), contacts(request), totalRow(request)];

  return {
    bubble: () => [
      fromBusiness([
        ...present([picture(), title(), payee()]),
        { kind: "action", icon: "card", text: `Pay ${amount()}`.trim() },
      ]),
    ],
    open: () => [
      sheet(title(), [
        ...present([...parts(), outline("Other fields", request, KNOWN)]),
        { kind: "button", text: `Pay ${amount()}`.trim() },
      ]),
    ],
    reply: () => {
      const paid = present([words(`Paid ${amount()}`.trim(), "title"), payee()]);
      return [fromBusiness([lead()]), fromCustomer([{ kind: "lead", icon: "check", texts: paid }])];
    },
  };
};

/** The documentation names the key in two ways. */
function pictureOfRequest(request: Spot, subject: Subject) {
  return pictureOf(child(request, "imageURL"), subject) ?? pictureOf(child(request, "imageUrl"), subject);
}

function amountOf(amount: Spot, request: Spot): string {
  return `${say(amount.value)} ${say(child(request, "currencyCode").value)}`.trim();
}

function lineItems(request: Spot): Group | undefined {
  const rows = items(child(request, "lineItems")).map((item): Row => pricedRow(item, request));
  return rows.length > 0 ? { kind: "group", heading: words("Items", "caption"), rows } : undefined;
}

/** Only the first way to ship is used. */
function shipping(request: Spot): Group | undefined {
  const [first] = items(child(request, "shippingMethods"));
  if (!first) return undefined;
  const row: Row = {
    ...pricedRow(first, request),
    subtitle: textOf(child(first, "detail"), "subtitle"),
    icon: "truck",
  };
  return { kind: "group", heading: words("Delivery", "caption"), rows: [row] };
}

function pricedRow(item: Spot, request: Spot): Row {
  const isPending = say(child(item, "type").value).toLowerCase() === "pending";
  return {
    title: demandedText(child(item, "label"), "body", "label"),
    subtitle: isPending ? words("The amount is not final", "subtitle") : undefined,
    value: amountOf(child(item, "amount"), request),
    at: item.at,
  };
}

function contacts(request: Spot): Group | undefined {
  const rows = present([
    contactRow(child(request, "requiredBillingContactFields"), "Billing", "person"),
    contactRow(child(request, "requiredShippingContactFields"), "Shipping", "place"),
  ]);
  return rows.length > 0 ? { kind: "group", heading: words("Asked of the customer", "caption"), rows } : undefined;
}

function contactRow(fields: Spot, name: string, icon: "person" | "place"): Row | undefined {
  const asked = items(fields).map(({ value }) => say(value));
  if (asked.length === 0) return undefined;
  const listed = asked.map((field) =>
    Object.hasOwn(ASKED, field.toLowerCase()) ? ASKED[field.toLowerCase()]! : field,
  );
  return { title: words(name, "body"), subtitle: words(listed.join(", "), "subtitle"), icon, at: fields.at };
}

function totalRow(request: Spot): Group {
  const total = child(request, "total");
  return {
    kind: "group",
    heading: words("Total", "caption"),
    rows: [{ ...pricedRow(total, request), isStrong: true }],
  };
}
