import type { Addresses } from "../../src/importing/page/page-metadata.ts";

/** Addresses as Node understands them. @source WHATWG URL Standard. */
export const addresses: Addresses = {
  resolve: (address, base) =>
    URL.canParse(address, base) ? new URL(address, base).href : undefined,
};
