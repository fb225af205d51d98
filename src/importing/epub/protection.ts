import { elementsNamed, type XmlElement } from "../markup/parse-xml.ts";

/** Ways to disturb fonts that are no lock on the text. */
const fontObfuscations: ReadonlySet<string> = new Set([
  "http://www.idpf.org/2008/embedding",
  "http://ns.adobe.com/pdf/enc#RC",
]);

export interface ProtectionSigns {
  /** `META-INF/encryption.xml`, where there is one. */
  readonly encryption: XmlElement | undefined;
  readonly hasPart: (path: string) => boolean;
}

/**
 * The lock on a book, by its name. Obfuscated fonts are none.
 *
 * @returns `undefined` for a book without one.
 * @source EPUB 3.3, 4.2.6.3.2 "Encryption file" and 4.4 "Font obfuscation"; Readium LCP 1.0; Adobe ADEPT and Apple FairPlay by the files that they leave in `META-INF`.
 */
export function protectionOf({
  encryption,
  hasPart,
}: ProtectionSigns): string | undefined {
  if (hasPart("META-INF/sinf.xml")) return "Apple FairPlay";
  const locked =
    encryption === undefined
      ? []
      : elementsNamed(encryption, "encrypteddata").filter(
          (data) => !isFontOnly(data),
        );
  if (locked.length === 0) return undefined;
  if (hasPart("META-INF/license.lcpl")) return "Readium LCP";
  if (hasPart("META-INF/rights.xml")) return "Adobe ADEPT";
  return "an unknown lock";
}

function isFontOnly(data: XmlElement): boolean {
  const method = data.children.find(({ name }) => name === "encryptionmethod");
  const algorithm = method?.attributes.get("algorithm")?.trim();
  return algorithm !== undefined && fontObfuscations.has(algorithm);
}
