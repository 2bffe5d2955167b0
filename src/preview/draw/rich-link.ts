import type { Part, Picture } from "../scene.js";
import { child, type Spot, say } from "../spot.js";
import { aside, fromBusiness, page } from "./blocks.js";
import type { Draw, Drawing, Subject } from "./drawing.js";
import { outline } from "./outline.js";
import { hostOf, pictureOf } from "./pictures.js";
import { demandedText, present, textOf } from "./texts.js";

/** A picture and a title; a tap opens the page. */
export const websiteLink: Draw = (subject) => {
  const { answers } = subject;
  const address = child(answers, "WebsiteURL");
  return drawLink(subject, address, pictureOf(child(answers, "ImageURL"), subject), (name) => [
    { kind: "group", rows: [{ title: demandedText(address, "subtitle", "WebsiteURL"), icon: "lock", at: address.at }] },
    { kind: "lines", label: `The page of ${name} is not part of the message`, count: 7 },
  ]);
};

/** A picture with a mark to play it; a tap plays the video. */
export const videoLink: Draw = (subject) => {
  const { answers } = subject;
  const address = child(answers, "VideoURL");
  const given = pictureOf(child(answers, "ImageURL"), subject);
  const picture: Picture = { kind: "picture", label: hostOf(say(address.value)), ...given, isVideo: true };
  return drawLink(subject, address, picture, () => [
    { ...picture, data: undefined, label: fileOf(say(address.value)) },
    demandedText(child(answers, "Title"), "title", "Title"),
    demandedText(address, "subtitle", "VideoURL"),
  ]);
};

function drawLink(
  { answers }: Subject,
  address: Spot,
  picture: Picture | undefined,
  opened: (host: string) => readonly Part[],
): Drawing {
  const title = () => demandedText(child(answers, "Title"), "title", "Title");
  const host = hostOf(say(address.value));
  const known = ["Title", "ImageURL", address.at.slice(address.at.lastIndexOf("/") + 1)];
  const others = () => present([outline("Other fields", answers, known)]);
  const card = () => {
    const site = textOf({ ...address, value: host }, "subtitle");
    const missing = demandedText(address, "subtitle", known[2]!);
    return fromBusiness([...present([picture]), title(), site ?? missing]);
  };
  return {
    bubble: () => [card()],
    open: () => [page(title().text, [...opened(host), ...others()])],
    reply: () => [card(), aside("The customer opens the link. Nothing comes back.")],
  };
}

/** The file that an address ends with. */
function fileOf(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  return path.slice(path.lastIndexOf("/") + 1) || hostOf(address);
}
