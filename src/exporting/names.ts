import type { Article, Block } from "../article/article.ts";
import { readerNotePrefix } from "./drawn-runs.ts";
import { noteReferences } from "./note-labels.ts";
import { saidPrefix } from "./said.ts";

/** A place in an article that something may lead to. */
export interface Place {
  /** Index of its section. */
  readonly section: number;
  /** Unique in the article, and a name in XML. */
  readonly id: string;
}

/** Where anchors and notes of an article are. */
export interface Names {
  /** Of an anchor; `undefined` where nothing has that name. */
  readonly anchor: (name: string) => Place | undefined;
  readonly note: (id: string) => Place | undefined;
  /** Of what refers to a note first. */
  readonly reference: (id: string) => LabelledPlace | undefined;
}

/** What refers to a note, and what the note is known by. */
export interface LabelledPlace extends Place {
  readonly label: string;
}

/** @source Namespaces in XML 1.0, NCName; of ASCII only, as every reader takes it. */
const isName = (text: string): boolean =>
  /^[A-Za-z_][\w.-]*$/u.test(text) &&
  !text.startsWith(saidPrefix) &&
  !text.startsWith(readerNotePrefix);

/** Give every anchor and note of an article a name of its own: anchors that can keep theirs do. */
export function namesOf(article: Article): Names {
  const taken = new Set<string>();
  const anchors = new Map<string, Place>();
  const anchored = new Map<string, Block>();
  const notes = new Map<string, Place>();
  const name = (wanted: string, kind: string): string => {
    const base = isName(wanted) ? wanted : `${kind}-${taken.size + 1}`;
    let id = base;
    for (let again = 2; taken.has(id); again += 1) id = `${base}-${again}`;
    taken.add(id);
    return id;
  };
  const each = (act: (block: Block, section: number) => void): void => {
    for (const [section, { blocks }] of article.sections.entries())
      for (const block of blocks) act(block, section);
  };
  for (const [section, { anchor }] of article.sections.entries())
    if (anchor !== undefined && !anchors.has(anchor))
      anchors.set(anchor, { section, id: name(anchor, "place") });
  each((block, section) => {
    const { anchor } = block;
    if (anchor === undefined || anchors.has(anchor)) return;
    anchors.set(anchor, { section, id: name(anchor, "place") });
    anchored.set(anchor, block);
  });
  each((block, section) => {
    if (block.type !== "note" || notes.has(block.id)) return;
    const place = { section, id: name(block.id, "note") };
    notes.set(block.id, place);
    // An element has one id, and a note its own.
    const { anchor } = block;
    if (anchor !== undefined && anchored.get(anchor) === block)
      anchors.set(anchor, place);
  });
  const references = new Map<string, LabelledPlace>();
  for (const [note, reference] of noteReferences(article)) {
    const place = notes.get(note);
    if (place)
      references.set(note, {
        ...reference,
        id: name(`${place.id}-ref`, "reference"),
      });
  }
  return {
    anchor: (wanted) => anchors.get(wanted) ?? notes.get(wanted),
    note: (id) => notes.get(id),
    reference: (id) => references.get(id),
  };
}
