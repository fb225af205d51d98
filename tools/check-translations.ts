/**
 * Is every text of the interface translated, and is `renderer/i18n/generated`
 * built from what `en.xlf` says? Extracts into a scratch copy and compares.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "qari-i18n-"));
try {
  const folder = "renderer/i18n";
  cpSync(folder, join(scratch, "i18n"), { recursive: true });
  const config = JSON.parse(readFileSync("lit-localize.json", "utf8"));
  const generated = join(scratch, "i18n/generated");
  const file = join(scratch, "lit-localize.json");
  writeFileSync(
    file,
    JSON.stringify({
      ...config,
      tsConfig: resolve("renderer/tsconfig.json"),
      output: {
        ...config.output,
        outputDir: generated,
        localeCodesModule: join(generated, "locale-codes.ts"),
      },
      interchange: { ...config.interchange, xliffDir: join(scratch, "i18n/") },
    }),
  );
  for (const step of ["extract", "build"])
    execFileSync("lit-localize", [step, "--config", file], {
      stdio: "pipe",
      shell: process.platform === "win32",
    });

  const problems: string[] = [];
  for (const name of ["en.xlf", "generated/en.ts", "generated/locale-codes.ts"])
    if (
      readFileSync(join(folder, name), "utf8") !==
      readFileSync(join(scratch, "i18n", name), "utf8")
    )
      problems.push(`${folder}/${name} is out of date`);
  const xliff = readFileSync(join(scratch, "i18n/en.xlf"), "utf8");
  for (const unit of xliff.matchAll(/<trans-unit[^]*?<\/trans-unit>/gu))
    if (!/<target>[^]*\S[^]*<\/target>/u.test(unit[0]))
      problems.push(
        `no English for ${/<source>(.*)<\/source>/u.exec(unit[0])?.[1]}`,
      );

  if (problems.length > 0) {
    console.error(problems.join("\n"));
    console.error(
      "Run `npm run i18n`, translate renderer/i18n/en.xlf, run it again.",
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
