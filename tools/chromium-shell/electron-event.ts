/** The first argument of an event that a listener may prevent. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event as Electron's emitters pass it, with the details of its kind. */
export function createEvent<D extends object>(
  details: D,
): D & PreventableEvent {
  let prevented = false;
  const event = Object.create(null, {
    preventDefault: {
      value: () => {
        prevented = true;
      },
    },
    defaultPrevented: { get: () => prevented },
  }) as PreventableEvent;
  return Object.defineProperties(
    event as D & PreventableEvent,
    Object.getOwnPropertyDescriptors(details),
  );
}
