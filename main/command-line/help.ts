import type { Command, OptionHelp } from "./command.ts";
import { commands } from "./commands.ts";
import type { HelpLanguage, LocalText } from "./language.ts";
import { sharedOptionsHelp } from "./shared-options.ts";

const usageWord: LocalText = { en: "usage", ar: "الاستعمال" };
const outro: LocalText = {
  en: `qari help COMMAND tells more about one of them.

Errors go to standard error as \`code: message\`, with exit code 1;
wrong usage has exit code 2, and what was interrupted 130.`,
  ar: `تفصيل كل أمر: qari help COMMAND

تُكتب الأخطاء في مجرى الخطأ بالصورة \`code: message\` ورمز الخروج 1،
ورمز الاستعمال الخاطئ 2، ورمز ما قوطع 130.`,
};

/** How Qari is used from the command line. */
export const helpText = (language: HelpLanguage): string =>
  [
    `${usageWord[language]}: qari COMMAND [--library DIR] [--json]`,
    "",
    ...commands.flatMap((command) => [
      `  ${synopsis(command)}`,
      `      ${command.summary[language]}`,
    ]),
    "",
    ...optionLines(sharedOptionsHelp, language),
    "",
    outro[language],
    "",
  ].join("\n");

/** How one command is used. @param name For any other name, the whole help is the answer. */
export function commandHelp(
  name: string | undefined,
  language: HelpLanguage,
): string {
  const command = commands.find((each) => each.name === name);
  if (!command) return helpText(language);
  return [
    `${usageWord[language]}: qari ${synopsis(command)}`,
    "",
    `  ${command.summary[language]}`,
    "",
    ...optionLines(
      [...(command.options ?? []), ...sharedOptionsHelp],
      language,
    ),
    "",
  ].join("\n");
}

/** The reminder after wrong usage. */
export function usageText(
  name: string | undefined,
  language: HelpLanguage,
): string {
  const command = commands.find((each) => each.name === name);
  return command
    ? `${usageWord[language]}: qari ${synopsis(command)}\n`
    : helpText(language);
}

function optionLines(
  options: readonly OptionHelp[],
  language: HelpLanguage,
): readonly string[] {
  const width = Math.max(...options.map(({ name }) => name.length));
  return options.map(
    ({ name, text }) => `  ${name.padEnd(width)}  ${text[language]}`,
  );
}

const synopsis = ({ name, usage }: Command): string =>
  `${name} ${usage}`.trimEnd();
