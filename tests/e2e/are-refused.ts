import type { Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

/** Add files to the library that is shown: of each Qari says that it cannot be read, in these words. */
export async function areRefused(
  qari: Qari,
  files: readonly (readonly [path: string, text: string])[],
): Promise<void> {
  const reader = new Reader(qari.page);
  for (const [path, text] of files) {
    await qari.answerDialog([path]);
    await reader.button("أضف ملفًا").click();
    await reader.toast.getByText(text).waitFor();
    await reader.toast.getByRole("button", { name: "إغلاق الرسالة" }).click();
  }
}
