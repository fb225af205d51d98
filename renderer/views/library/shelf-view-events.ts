/** The reader asks to bring in files: the shelf is empty. */
export class ShelfFillEvent extends Event {
  constructor() {
    super("qari-shelf-fill", { bubbles: true, composed: true });
  }
}

/** The reader goes back from the trash to the shelf. */
export class TrashLeaveEvent extends Event {
  constructor() {
    super("qari-trash-leave", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-shelf-fill": ShelfFillEvent;
    "qari-trash-leave": TrashLeaveEvent;
  }
}
