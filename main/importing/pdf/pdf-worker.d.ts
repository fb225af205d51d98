/** The part of pdf.js that reads files; loaded for its effect: it names itself to the other part, which then runs it in the same thread. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
