import { clipboard } from "electron";
import type { Pasted } from "./importing/batch/pasted.ts";

/** The text that the system's clipboard holds, with its markup where it has any. */
export async function readClipboard(): Promise<Pasted> {
  const items = await clipboard.read();
  const read = async (type: string): Promise<string | undefined> => {
    const item = items.find(({ types }) => types.includes(type));
    const content = await item?.getType(type);
    return content instanceof Blob ? content.text() : undefined;
  };
  const [html, text] = await Promise.all([
    read("text/html"),
    read("text/plain"),
  ]);
  return {
    ...(html !== undefined && { html }),
    ...(text !== undefined && { text }),
  };
}
