import { afterEach, describe, expect, it } from "vitest";
import { PageVowels } from "../../../renderer/reading/vowels/page-vowels.ts";
import { startVowelWorker } from "../../../renderer/services/trusted-worker.ts";
import type { QariError } from "../../../src/errors.ts";

/** Where the test server serves the model. */
const base = "/resources/tashkeel/";
const text = "ذهب الولد إلى المدرسة";

let open: PageVowels[] = [];
afterEach(() => {
  for (const each of open) each.close();
  open = [];
});
function pageVowels(
  options: ConstructorParameters<typeof PageVowels>[0] = {},
): PageVowels {
  const made = new PageVowels({ base, ...options });
  open.push(made);
  return made;
}

describe("PageVowels", () => {
  it("finds the marks of texts, all and those that are needed, and knows them then", async () => {
    const vowels = pageVowels();
    expect(vowels.known(text, "all")).toBeUndefined();
    expect(await vowels.find([text, "ثم عاد"], "all")).toBe(true);
    const all = vowels.known(text, "all") ?? [];
    expect(all.length).toBeGreaterThan(10);
    expect(vowels.known("ثم عاد", "all")?.length).toBeGreaterThan(2);
    expect(vowels.known(text, "needed")).toBeUndefined();
    await vowels.find([text], "needed");
    expect(vowels.known(text, "needed")?.length).toBeLessThan(all.length);
  });

  it("goes by what stands around, where a text is too short to tell its kind", async () => {
    // Classical books leave the hamza of إذا without its vowel, news do not.
    const short = "إذا كان";
    const news =
      "أعلنت وزارة الخارجية أن الرئيس الأمريكي زار أمس مقر الأمم المتحدة في نيويورك.";
    const books =
      "قال رحمه الله تعالى: ولو حلف لا يأكل لحما فأكل سمكا لم يحنث في يمينه.";
    const marksAround = async (around: string) => {
      const vowels = pageVowels();
      await vowels.find([short], "all", () => true, around);
      return vowels.known(short, "all")?.map(({ at }) => at);
    };
    expect(await marksAround(news)).toContain(1);
    expect(await marksAround(books)).not.toContain(1);
  });

  it("starts no thread before something is asked for", () => {
    let started = 0;
    const vowels = pageVowels({
      startWorker: () => {
        started += 1;
        return startVowelWorker();
      },
    });
    expect(vowels.known("", "all")).toEqual([]);
    expect(started).toBe(0);
  });

  it("knows all that was asked for at once, however long", async () => {
    const script = `onmessage = ({ data }) =>
      postMessage({ type: "marks", added: data.texts.map(() => []) });`;
    const vowels = pageVowels({
      startWorker: () => new Worker(URL.createObjectURL(new Blob([script]))),
    });
    const texts = ["طال ".repeat(150_000), text, "ثم عاد"];
    await vowels.find(texts, "all");
    expect(texts.map((each) => vowels.known(each, "all"))).toEqual([
      [],
      [],
      [],
    ]);

    await vowels.find(["ثم نام"], "all");
    expect(vowels.known(text, "all")).toBeUndefined();
  });

  it("passes over what is no longer wanted when its turn comes", async () => {
    const vowels = pageVowels();
    let isWanted = true;
    const first = vowels.find([text], "all");
    const second = vowels.find(["ثم عاد"], "all", () => isWanted);
    const third = vowels.find(["ثم نام"], "all");
    isWanted = false;
    expect(await Promise.all([first, second, third])).toEqual([
      true,
      false,
      true,
    ]);
    expect(vowels.known("ثم عاد", "all")).toBeUndefined();
    expect(vowels.known("ثم نام", "all")).toBeDefined();
  });

  it("says once that there is no model, and answers what waits", async () => {
    const failures: QariError[] = [];
    const vowels = pageVowels({
      base: "/nowhere/",
      onFailure: (error) => failures.push(error),
    });
    const answers = [vowels.find([text], "all"), vowels.find(["نص"], "all")];
    expect(await Promise.all(answers)).toEqual([false, false]);
    expect(await vowels.find([text], "all")).toBe(false);
    expect(failures.map(({ code }) => code)).toEqual(["vowels-damaged"]);
  });

  it("answers what waits when it is closed", async () => {
    const vowels = pageVowels();
    const waiting = vowels.find([text], "all");
    vowels.close();
    expect(await waiting).toBe(false);
  });
});
