/**
 * The channels of the bridge, alone in their file: the sandboxed preload
 * bundles this module and must stay free of the schemas.
 */

/** Calls from the interface to main: `invoke(requestChannel, name, input)`. */
export const requestChannel = "qari:request";
/** Files that were dropped on the page, by their paths, which the page itself never learns: `invoke(dropChannel, paths)`. */
export const dropChannel = "qari:drop";
/** Events from main to the interface: `send(eventChannel, name, payload)`. */
export const eventChannel = "qari:event";
