/**
 * The two channels of the bridge, alone in their file: the sandboxed preload
 * bundles this module and must stay free of the schemas.
 */

/** Calls from the interface to main: `invoke(requestChannel, name, input)`. */
export const requestChannel = "qari:request";
/** Events from main to the interface: `send(eventChannel, name, payload)`. */
export const eventChannel = "qari:event";
