import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  WebRequestFilter,
} from "electron";
import { NotImplemented, refuseTheRest } from "../not-implemented.ts";
import { matchesUrlPattern } from "./match-url-pattern.ts";

type Listener<D, R> = (details: D, callback: (response: R) => void) => void;
type Subscribe<D, R> = {
  (listener: Listener<D, R> | null): void;
  (filter: WebRequestFilter, listener: Listener<D, R> | null): void;
};

// Only the last listener attached is used, says the documentation.
function createStage<D extends { url: string; resourceType: string }, R>() {
  let filter: WebRequestFilter | undefined;
  let listener: Listener<D, R> | null = null;
  const subscribe: Subscribe<D, R> = (
    first: WebRequestFilter | Listener<D, R> | null,
    second?: Listener<D, R> | null,
  ) => {
    if (typeof first === "function" || first === null)
      [filter, listener] = [undefined, first];
    else [filter, listener] = [first, second ?? null];
  };
  const concerns = ({ url, resourceType }: D): boolean =>
    filter === undefined ||
    (filter.urls.some((pattern) => matchesUrlPattern(url, pattern)) &&
      !filter.excludeUrls?.some((pattern) => matchesUrlPattern(url, pattern)) &&
      (filter.types === undefined ||
        filter.types.some((type) => type === resourceType)));
  const ask = (details: D): Promise<R | undefined> =>
    new Promise((resolve) => {
      if (listener && concerns(details)) listener(details, resolve);
      else resolve(undefined);
    });
  return { subscribe, ask };
}

/** One session's `webRequest`: the stages before a request and after its headers. @source https://www.electronjs.org/docs/latest/api/web-request */
export function createWebRequest() {
  const before = createStage<
    OnBeforeRequestListenerDetails,
    CallbackResponse
  >();
  const received = createStage<
    OnHeadersReceivedListenerDetails,
    HeadersReceivedResponse
  >();
  return {
    webRequest: refuseTheRest("webRequest", {
      onBeforeRequest: before.subscribe,
      onHeadersReceived: received.subscribe,
    }),
    /** @returns Whether the app lets the request be made. */
    allows: async (
      details: OnBeforeRequestListenerDetails,
    ): Promise<boolean> => {
      const response = await before.ask(details);
      if (response?.redirectURL !== undefined)
        throw new NotImplemented("webRequest.onBeforeRequest with redirectURL");
      return !response?.cancel;
    },
    headersReceived: received.ask,
  };
}
