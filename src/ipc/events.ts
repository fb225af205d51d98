import type { EventName, Events } from "./contract.ts";

/** Announce something to the interface. Typed so that an event and its payload cannot be mixed up. */
export type Emit = <K extends EventName>(name: K, payload: Events[K]) => void;
