import type { VoiceManifest } from "../../src/speech/embedded/voice-data.ts";

/** The page that says where `resources/voice/` comes from. */
export function voiceSource(facts: {
  readonly packageName: string;
  readonly version: string;
  readonly license: string;
  readonly manifest: VoiceManifest;
  readonly engineSha256: string;
  readonly dataSha256: string;
}): string {
  const { packageName, version, license, manifest } = facts;
  const rows = manifest.files.map(
    ({ name, size }) => `| \`${name}\` | ${size} |`,
  );
  return `# Voice data

Written by \`node tools/voice/build-voice.ts\`; \`--check\` compares it with the locked package.

- Origin: npm package \`${packageName}\` ${version}, <https://github.com/echogarden-project/espeak-ng-emscripten>,
  a build of eSpeak NG, <https://github.com/espeak-ng/espeak-ng>.
- Licence: ${license} (eSpeak NG is GPL-3.0-or-later). Its text is Qari's own, \`LICENSE\` at the root.
- \`voice.bin\`: the files below, unchanged, one after the other: ${manifest.size} bytes,
  sha-256 \`${manifest.sha256}\`.
- Cut from \`espeak-ng.data\`: ${manifest.fullSize} bytes, sha-256 \`${facts.dataSha256}\`.
- The engine, \`espeak-ng.js\`, is bundled unchanged from the package:
  sha-256 \`${facts.engineSha256}\`.

| file | bytes |
|---|---|
${rows.join("\n")}
`;
}
