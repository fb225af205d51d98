import type { ResolveProxy } from "./proxies.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxies that the environment names, for a command line, which has nobody
 * to ask for those of the system: `http_proxy`, `https_proxy`, `all_proxy`, in
 * either case, and `no_proxy`.
 */
export const environmentProxies =
  (env: Environment): ResolveProxy =>
  (url) => {
    const { protocol, hostname } = new URL(url);
    const proxy =
      valueOf(env, `${protocol.slice(0, -1)}_proxy`) ??
      valueOf(env, "all_proxy");
    return Promise.resolve(
      proxy === undefined ||
        isExcepted(hostname, valueOf(env, "no_proxy") ?? "")
        ? "DIRECT"
        : pacOf(proxy),
    );
  };

const valueOf = (env: Environment, name: string): string | undefined =>
  [env[name], env[name.toUpperCase()]].find(
    (value) => value !== undefined && value.trim() !== "",
  );

/** This machine is never reached by another. */
const ownName = /^(?:localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/iu;

function isExcepted(hostname: string, list: string): boolean {
  const host = hostname.toLowerCase();
  return (
    ownName.test(host) ||
    list
      .toLowerCase()
      .split(/[\s,]+/u)
      .some((entry) => {
        if (entry === "*") return true;
        const name = entry.replace(/:\d+$/u, "").replace(/^\*?\./u, "");
        return name !== "" && (host === name || host.endsWith(`.${name}`));
      })
  );
}

/** As PAC scripts call the schemes. */
const kinds: Readonly<Record<string, string>> = {
  "http:": "PROXY",
  "https:": "HTTPS",
};

/** Of one that has no scheme, HTTP is meant. */
function pacOf(proxy: string): string {
  const address = /^[a-z][\w+.-]*:\/\//iu.test(proxy)
    ? proxy
    : `http://${proxy}`;
  if (!URL.canParse(address)) return `UNKNOWN ${proxy}`;
  const { protocol, host } = new URL(address);
  return `${kinds[protocol] ?? protocol.slice(0, -1).toUpperCase()} ${host}`;
}
