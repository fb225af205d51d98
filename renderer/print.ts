import { showLanguage } from "./i18n/localization.ts";
import { call } from "./services/api.ts";
import { applyReadingStyle } from "./styles/reading-style.ts";
import { marksInPlace } from "../src/exporting/marks-in-place.ts";
import { isAdded } from "../src/settings/typeface-choice.ts";
import { loadAddedFace } from "./typefaces/added-faces.ts";
import { applyPaper, settingsOnPaper } from "./views/print/paper.ts";
import "./views/print/printed-article.ts";

/** A page that nobody sees: main loads it, has it set an article, and prints it. */
const job = new URLSearchParams(location.search).get("job") ?? "";
const { settings, article, marks, paper } = await call("print.document", {
  job,
});
const onPaper = settingsOnPaper(settings);
await showLanguage(settings.language);
document.documentElement.lang = article.lang;
document.documentElement.dir = article.dir;
document.title = article.title;
if (isAdded(onPaper.typeface))
  await loadAddedFace(onPaper.typeface).catch(() => {
    // The file is gone or damaged: the text is in the default face, as on the screen.
  });
applyReadingStyle(onPaper);
applyPaper(article, onPaper, paper);

const element = document.createElement("qari-printed-article");
const marked = marksInPlace(article, marks);
element.article = marked.article;
element.drawn = marked.drawn;
element.settings = onPaper;
document.body.append(element);
await element.updateComplete;
await document.fonts.ready;
await element.picturesThere();
element.fitTables();
await call("print.ready", { job });
