import { JSDOM } from "jsdom";

const { DOMParser } = new JSDOM("").window;

const harmful = new Set([
  "a",
  "animate",
  "animateMotion",
  "animateTransform",
  "audio",
  "discard",
  "embed",
  "feImage",
  "filter",
  "foreignObject",
  "handler",
  "iframe",
  "listener",
  "metadata",
  "object",
  "script",
  "set",
  "video",
]);

/**
 * What no drawing that was written anew may hold, by name. Read with a strict
 * parser of XML that is not ours.
 */
export function svgFaults(text: string): readonly string[] {
  const document = new DOMParser().parseFromString(text, "image/svg+xml");
  const faults: string[] = [];
  if (document.getElementsByTagName("parsererror").length > 0)
    return ["not well-formed"];
  if (document.doctype) faults.push("DOCTYPE");
  if (document.documentElement.localName !== "svg") faults.push("root");
  const walker = document.createTreeWalker(document);
  const ids = new Set<string>();
  for (const { id } of document.querySelectorAll("[id]")) {
    if (ids.has(id)) faults.push(`id ${id} twice`);
    ids.add(id);
  }
  while (walker.nextNode()) {
    const { nodeType } = walker.currentNode;
    if (nodeType !== 1 && nodeType !== 3) faults.push(`node ${nodeType}`);
  }
  for (const element of document.querySelectorAll("*")) {
    if (element.namespaceURI !== "http://www.w3.org/2000/svg")
      faults.push(`namespace of ${element.tagName}`);
    if (harmful.has(element.localName)) faults.push(element.localName);
    for (const { localName, name, value } of element.attributes) {
      if (/^on/i.test(localName)) faults.push(name);
      if (localName === "href" || localName === "src") {
        const isOwn = value.startsWith("#") && ids.has(value.slice(1));
        const isRaster =
          element.localName === "image" &&
          /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(value);
        if (!isOwn && !isRaster) faults.push(`${name}=${value}`);
      } else if (!name.startsWith("xmlns") && reachesOut(value, ids))
        faults.push(`${name}=${value}`);
    }
    if (element.localName === "style" && reachesOut(element.textContent, ids))
      faults.push(`style ${element.textContent}`);
  }
  return faults;
}

const reachesOut = (value: string, ids: ReadonlySet<string>): boolean =>
  /[\\@]|:\s*\/\/|javascript|vbscript|expression\(|image-set/i.test(value) ||
  [...value.matchAll(/url\(([^)]*)\)?/gi)].some(
    ([, target = ""]) => !target.startsWith("#") || !ids.has(target.slice(1)),
  );
