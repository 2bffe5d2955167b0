import type { Group, Lead, Row, Text } from "../scene.js";
import { child, items, type Spot, say } from "../spot.js";
import { WORDS } from "../words.js";
import { fromBusiness, fromCustomer, sheet } from "./blocks.js";
import type { Draw, Subject } from "./drawing.js";
import { outline } from "./outline.js";
import { pictureOf } from "./pictures.js";
import { demandedText, present, textOf, titles } from "./texts.js";

const KNOWN = ["Title", "subtitle", "ImageURL", "ResponseMessage", "Section"];

/** The bubble opens a list of sections; what is chosen there comes back as one message. */
export const listPicker: Draw = (subject) => {
  const { answers } = subject;
  const picture = () => pictureOf(child(answers, "ImageURL"), subject);
  const sections = () => items(child(answers, "Section"));
  const lead = (): Lead => ({ kind: "lead", picture: picture(), icon: "list", texts: titles(answers) });
  const groups = () => drawSections(sections(), subject);

  return {
    bubble: () => [
      fromBusiness([
        ...present([picture()]),
        ...titles(answers),
        { kind: "action", icon: "list", text: "Open the list" },
      ]),
    ],
    open: () => [
      sheet(
        titles(answers)[0],
        present([
          lead(),
          ...groups(),
          ...missingSections(child(answers, "Section")),
          outline("Other fields", answers, KNOWN),
        ]),
        WORDS.send,
      ),
    ],
    reply: () => {
      const chosen = groups().flatMap(({ rows }) => rows.filter(({ isChosen }) => isChosen));
      const response = textOf(child(answers, "ResponseMessage"), "subtitle");
      return [fromBusiness([lead()]), fromCustomer(present([...chosen.map(asLead), response]))];
    },
  };
};

/** The first section that has items is the one that the customer of the picture chooses from. */
function drawSections(sections: readonly Spot[], subject: Subject): Group[] {
  const first = sections.findIndex((section) => items(child(section, "Listitems")).length > 0);
  return sections.map((section, index) => drawSection(section, index === first, subject));
}

function drawSection(section: Spot, isChosenFrom: boolean, subject: Subject): Group {
  const isMany = child(section, "Multiselect").value === true;
  const chosen = isChosenFrom ? (isMany ? 2 : 1) : 0;
  const list = child(section, "Listitems");
  const rows = items(list).map((item, index): Row => {
    return {
      title: demandedText(child(item, "OptionTitle"), "body", "OptionTitle"),
      subtitle: textOf(child(item, "OptionDescription"), "subtitle"),
      picture: pictureOf(child(item, "OptionImageURL"), subject),
      mark: isMany ? "many" : "one",
      isChosen: index < chosen,
      at: item.at,
    };
  });
  return {
    kind: "group",
    heading: textOf(child(section, "SectionTitle"), "caption"),
    hint: isMany ? WORDS.chooseMany : WORDS.chooseOne,
    rows: rows.length > 0 ? rows : [{ title: noneIn(list, "Listitems") }],
    at: section.at,
  };
}

function missingSections(sections: Spot): Group[] {
  if (items(sections).length > 0) return [];
  return [{ kind: "group", rows: [{ title: noneIn(sections, "Section") }] }];
}

/** Where a list should be and none is: what is there instead, or that nothing is. */
function noneIn({ value, at }: Spot, name: string): Text {
  const isEmpty = say(value) === "" || Array.isArray(value);
  const text = isEmpty ? `${name} has nothing in it` : say(value);
  return { kind: "text", text, look: "body", isMissing: isEmpty, at };
}

/** A chosen row as it stands in the answer. */
function asLead({ title, subtitle, picture }: Row): Lead {
  return { kind: "lead", picture: picture, texts: present([{ ...title, look: "title" } as Text, subtitle]) };
}
