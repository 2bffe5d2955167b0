import type { Group, Lead, Row } from "../scene.js";
import { child, type Spot, say } from "../spot.js";
import { aside, fromBusiness, page } from "./blocks.js";
import type { Draw } from "./drawing.js";
import { outline } from "./outline.js";
import { demandedText, named, present, textOf } from "./texts.js";

/** An extension on the customer's device draws the bubble, out of what its address says. */
export const customJson: Draw = ({ message, answers }) => {
  const content = child(answers, "AppleMessagesforBusinessJSON");
  const id = child(content, "bid");
  const lead = (): Lead => ({
    kind: "lead",
    icon: "app",
    texts: [demandedText(child(message, "richObjectName"), "title", "richObjectName"), extension(id)],
  });
  const bubble = () =>
    fromBusiness([
      { kind: "picture", label: "Drawn by the extension", at: content.at },
      lead(),
      { kind: "action", icon: "app", text: "Open the extension" },
    ]);
  return {
    bubble: () => [bubble()],
    open: () => [
      page(
        lead().texts[0]!.text,
        present([lead(), given(child(content, "URL")), outline("Other fields", content, ["bid", "URL"])]),
      ),
    ],
    reply: () => [bubble(), aside("What comes back is up to the extension.")],
  };
};

/** The identifier of the extension is the last part of its bundle's. */
function extension(id: Spot) {
  const named = demandedText(id, "subtitle", "bid");
  return named.isMissing ? named : { ...named, text: named.text.slice(named.text.lastIndexOf(":") + 1) };
}

/** A name of a query string and its value, decoded where that can be done. */
function pair(text: string): Row {
  const [name = "", value = ""] = text.split(/=(.*)/s).map(decode);
  return named(name, value || "empty");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** What the address hands to the extension, name by name. */
function given(url: Spot): Group {
  const address = say(url.value);
  const [path = "", query = ""] = address.split(/\?(.*)/s);
  const rows = query.split("&").filter(Boolean).slice(0, 40).map(pair);
  const start =
    path !== "" || rows.length === 0 ? [{ title: demandedText({ ...url, value: path }, "body", "URL") }] : [];
  const heading = textOf({ value: "What the extension is given", at: url.at }, "caption");
  return { kind: "group", heading, rows: [...start, ...rows], at: url.at };
}
