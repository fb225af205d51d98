import { securityHeaders } from "../../response-headers.ts";
import type { Serve } from "../../serve-files.ts";
import { fontType } from "../font-type.ts";
import { colorVowels } from "./color-vowels.ts";

/** Before the path of a font file: the same font with its short vowels in a colour of their own. */
const vowelPrefix = "/vowels/";

/**
 * Serve font files also with their vowels as colour glyphs: `/vowels/…` for
 * whatever `serve` has under `/…`. Another file, or a font without vowels, is 404.
 */
export function serveVowels(serve: Serve): Serve {
  return async (request) => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith(vowelPrefix)) return serve(request);
    url.pathname = url.pathname.slice(vowelPrefix.length - 1);
    const plain = await serve(new Request(url, { method: request.method }));
    if (!plain.ok || request.method !== "GET") return plain;
    const colored = await colorVowels(
      new Uint8Array(await plain.arrayBuffer()),
    );
    const type = colored && fontType(colored);
    if (!type)
      return new Response(null, { status: 404, headers: securityHeaders() });
    return new Response(colored, {
      headers: {
        ...securityHeaders("sandbox; default-src 'none'"),
        "content-type": type,
        "content-length": String(colored.byteLength),
        "cache-control": plain.headers.get("cache-control") ?? "no-cache",
      },
    });
  };
}
