import { QariError } from "../../../src/errors.ts";

/**
 * Says by which proxies an address is reached, as PAC scripts do.
 *
 * @param url Absolute, without a name and a password.
 * @source Electron, `session.resolveProxy`.
 */
export type ResolveProxy = (url: string) => Promise<string>;

/** A way to a site. */
export type Route =
  | { readonly kind: "direct" }
  | {
      readonly kind: "proxy";
      readonly host: string;
      readonly port: number;
      /** Whether the proxy itself is talked to over TLS. */
      readonly isSecure: boolean;
    };

const direct: Route = { kind: "direct" };

/** Of the kinds that are known, and their ports where none is said. */
const ports: Readonly<Record<string, number>> = {
  PROXY: 80,
  HTTP: 80,
  HTTPS: 443,
};

/**
 * The ways to a site, in the order they are to be tried.
 *
 * @param said `PROXY a:8080; HTTPS b; DIRECT`, as a resolver gives it.
 * @throws QariError `proxy-failed` where all that is said is of a kind that we do not know: going round it would show the site what its user hides.
 * @source Chromium, "Proxy support in Chrome", 4 "PAC result lists".
 */
export function routesOf(said: string): readonly Route[] {
  const entries = said
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  if (entries.length === 0) return [direct];
  const routes = entries.flatMap((entry) => routeOf(entry) ?? []);
  if (routes.length === 0)
    throw new QariError("proxy-failed", `of no known kind: ${said}`);
  return routes;
}

function routeOf(entry: string): Route | undefined {
  const [kind = "", server = ""] = entry.split(/\s+/u);
  const name = kind.toUpperCase();
  if (name === "DIRECT") return direct;
  const usual = ports[name];
  const { host, port } =
    /^(?<host>\[[\da-f:.]+\]|[^\s:[\]]+)(?::(?<port>\d{1,5}))?$/iu.exec(server)
      ?.groups ?? {};
  if (usual === undefined || host === undefined) return undefined;
  return {
    kind: "proxy",
    host: host.replace(/^\[|\]$/gu, ""),
    port: port === undefined ? usual : Number(port),
    isSecure: name === "HTTPS",
  };
}
