/**
 * How an exported text is set where the reader's own program leaves it to us:
 * little, so that its own type and colours apply. Logical properties only.
 * References to notes are raised here, since the model has no `sup` around
 * them: a number after a number would be read as one.
 */
export const bookStyle = `html { line-height: 1.8; }
body { margin: 0; padding: 0 5%; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.5; text-align: start; break-after: avoid; }
h4, h5, h6 { font-size: 1em; }
.front { margin-block: 2em 3em; }
.front p { margin-block: 0.3em; }
p { margin-block: 0 0.9em; }
em { font-style: normal; font-weight: 600; }
:lang(en) em, :lang(fr) em, :lang(de) em { font-style: italic; font-weight: inherit; }
blockquote { margin-block: 0 0.9em; margin-inline: 0; padding-inline-start: 1em; border-inline-start: 0.2em solid; }
blockquote p { margin-block: 0; }
ul, ol { margin-block: 0 0.9em; padding-inline-start: 1.6em; }
figure { margin-block: 0 0.9em; margin-inline: 0; text-align: center; break-inside: avoid; }
img { max-inline-size: 100%; block-size: auto; }
figcaption, caption { font-size: 0.9em; text-align: center; }
table { margin-block: 0 0.9em; border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.3em 0.6em; text-align: start; vertical-align: top; }
.scroll { margin-block: 0 0.9em; overflow-x: auto; }
.scroll table { margin-block: 0; }
table.wide { font-size: 0.8em; }
table.widest { font-size: 0.65em; }
:is(table.wide, table.widest) :is(th, td) { padding: 0.2em 0.3em; overflow-wrap: anywhere; }
pre { margin-block: 0 0.9em; overflow-x: auto; white-space: pre-wrap; }
pre code { display: block; }
a[role="doc-noteref"] { vertical-align: super; font-size: 0.7em; line-height: 0; }
sup a[role="doc-noteref"], a[role="doc-noteref"] sup { vertical-align: baseline; font-size: inherit; line-height: inherit; }
aside { margin-block: 0 0.9em; font-size: 0.9em; }
aside p { margin-block: 0; }
hr { margin-block: 1.5em; inline-size: 40%; border: 0; border-block-start: 1px solid; }
.verse { margin-block: 0 0.9em; }
.verse .line { display: flex; flex-wrap: wrap; justify-content: center; column-gap: 2.5em; margin-block: 0.2em; break-inside: avoid; }
.verse .hemistich { flex: 0 1 auto; }
.verse .gap { display: none; }
`;

/**
 * How the reader's marks look in it: on whatever page, the text stays as
 * readable as it is. Each colour has an underline of its own, so that they
 * differ without colour (`renderer/components/marks/mark-styles.ts` has the
 * same); forced colours keep the underlines alone: Chromium would have the
 * system's colour of marks shine through ours.
 */
export const markStyle = `mark { color: inherit; background-color: transparent; text-decoration-line: underline; text-underline-offset: 0.35em; }
mark.yellow { background-color: rgba(255, 214, 0, 0.4); text-decoration-style: solid; }
mark.green { background-color: rgba(60, 190, 90, 0.35); text-decoration-style: double; }
mark.blue { background-color: rgba(70, 150, 255, 0.35); text-decoration-style: dotted; text-decoration-thickness: 0.15em; }
mark.pink { background-color: rgba(255, 100, 150, 0.35); text-decoration-style: dashed; }
mark.purple { background-color: rgba(165, 105, 255, 0.35); text-decoration-style: wavy; }
mark.note { text-decoration-style: dotted; }
sup.qari-note { font-size: 0.7em; line-height: 0; }
aside.qari-note { padding-inline-start: 1em; border-inline-start: 0.2em dotted; break-inside: avoid; }
@media (forced-colors: active) { mark[class] { color: CanvasText; background-color: Canvas; text-decoration-color: CanvasText; } }
`;
