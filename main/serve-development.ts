import { contentSecurityPolicy } from "./content-security-policy.ts";
import { securityHeaders } from "./response-headers.ts";
import type { Serve } from "./serve-files.ts";

/**
 * Serve the interface from Vite's server, under the same URLs as the built
 * one, with only what Vite's client needs let loose: its inline styles, its
 * socket, and module code that it writes without Trusted Types.
 */
export function serveDevelopment(
  server: string,
  files: Serve,
  dress: (html: string) => string,
): Serve {
  const { host } = new URL(server);
  const headers = securityHeaders(
    contentSecurityPolicy({
      "script-src": "'self' 'wasm-unsafe-eval'",
      "style-src": "'self' 'unsafe-inline'",
      "connect-src": `'self' ws://${host}`,
      "require-trusted-types-for": undefined,
      "trusted-types": undefined,
    }),
  );
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname.startsWith("/voice/") || pathname.startsWith("/tashkeel/"))
      return files(request);
    const upstream = await fetch(new URL(pathname + search, server), {
      method: request.method,
      headers: { accept: request.headers.get("accept") ?? "*/*" },
    });
    const type = upstream.headers.get("content-type");
    const isPage = type?.startsWith("text/html") ?? false;
    const body = isPage ? dress(await upstream.text()) : upstream.body;
    return new Response(body, {
      status: upstream.status,
      headers: {
        ...headers,
        ...(type === null ? {} : { "content-type": type }),
      },
    });
  };
}
