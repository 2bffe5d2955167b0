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
const WIRE = { title: "Title", videoUrl: "VideoURL", imageUrl: "ImageURL" } as const;

const designed = documented(createRichMessages, "The field of the designer.");
const guessed = inferred(createRichMessages, "The wire name: made up in the style of the List Picker's.");

const answers = provisional(
  "VideoRichLinkAnswers",
  {
    [WIRE.title]: field(Type.String({ minLength: 1 }), {
      name: "title",
      rules: SHOWN,
      description: "Text beside the video.",
      evidence: [designed, guessed],
    }),
    [WIRE.videoUrl]: field(webUrl(), {
      form: ADDRESS.form,
      rules: { ...ADDRESS.rules, "video-file": true },
      name: "videoUrl",
      description:
        "Address of the video file itself: mp4, mkv, wmv, m4v, mov, avi, flv, webm, flac, mka, m4a, aac or ogg. Pages of streaming sites do not work.",
      evidence: [designed, guessed],
    }),
    [WIRE.imageUrl]: Type.Optional(
      field(webUrl(), {
        ...STILL_IMAGE,
        name: "imageUrl",
        description: `Picture to show before the video plays, at most 200 kB. Not required, but highly recommended. ${IMAGE}`,
        evidence: [designed, documented(appleRichLink, "Size of the picture."), guessed],
      }),
    ),
  },
  { label: "video rich link", description: "A title and a video that plays in the conversation." },
);

const video = {
  [WIRE.title]: "How to clean your coffee machine",
  [WIRE.videoUrl]: "https://www.contoso.com/videos/cleaning.mp4?quality=720",
  [WIRE.imageUrl]: "https://www.contoso.com/images/cleaning.png",
};
const sample = sampleOf(192350001, "Cleaning", video);
const input = {
  name: "Cleaning",
  title: "How to clean your coffee machine",
  videoUrl: "https://www.contoso.com/videos/cleaning.mp4",
};

export default message({
  name: "VideoRichLink",
  label: "Video Rich Link",
  description: "Shows a video with a title. The link leads to the video file itself, not to a page with a player.",
  schema: envelope("VideoRichLink", Type.Literal(192350001), answers),
  sizes: SIZES,
  remarks: [
    { text: "Every device that Apple Messages for Business reaches shows it.", evidence: documented(appleCommonSpecs) },
    configurable(true),
    brokenSnippet(
      "assigns the result to another variable (timePickerJSON.survey), so that the message stays unprocessed",
    ),
    ...EVERY_MESSAGE,
  ],
  examples: [
    { title: "A video with a picture", value: sample },
    { title: "The survey as JSON text", value: withTextSurvey(sample) },
  ],
  rejects: [
    refusedInput("No video", removed(input, "/videoUrl"), "videoUrl", "missing-property"),
    refusedInput(
      "A page of a streaming site",
      { ...input, videoUrl: "https://www.youtube.com/watch?v=1" },
      "videoUrl",
      "streaming-host",
    ),
    refusedInput("Not known as a video", { ...input, videoUrl: "https://contoso.com/a.pdf" }, "videoUrl", "video-kind"),
    refusedInput("A video as its picture", { ...input, imageUrl: input.videoUrl }, "imageUrl", "image-kind"),
    refusedInput("An address that is a number", { ...input, videoUrl: 7 }, "videoUrl", "wrong-type"),
    refusedInput("videoURL for videoUrl", { ...removedUrl(), videoURL: input.videoUrl }, "videoURL", "key-casing"),
    rejected("Answers that are text", replaced(sample, "/survey/Answers", "x"), "/survey/Answers", "wrong-type"),
  ],
});

function removedUrl() {
  const { videoUrl, ...rest } = input;
  return rest;
}
