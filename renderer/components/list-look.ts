import { css } from "lit";

/** Looks of a short list: each entry its name, what is said of it below, and what can be done with it beside. */
export const listLook = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 6px;
  }
  li + li {
    border-block-start: 1px solid var(--line);
  }
  li > span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    color: var(--quiet);
    font-size: var(--small-size);
  }
`;
