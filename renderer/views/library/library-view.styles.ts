import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    max-inline-size: 1080px;
    margin-inline: auto;
    padding-inline: 24px;
    padding-block-end: 96px;
    font-family: var(--interface-face);
    font-size: var(--interface-size);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 88px;
  }
  h1 {
    flex: 1;
    margin: 0;
    font-size: 26px;
    font-weight: 600;
    line-height: 1.5;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
  }
  .open {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: stretch;
    justify-content: flex-start;
    gap: 0;
    min-inline-size: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    background: var(--raised);
    text-align: start;
  }
  .open:hover {
    border-color: var(--accent);
    background: var(--raised);
  }
  .about {
    display: grid;
    gap: 4px;
    padding: 12px 16px 14px;
    padding-inline-end: 52px;
  }
  strong {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-weight: 600;
    line-height: 1.7;
  }
  small {
    color: var(--quiet);
    font-size: var(--small-size);
  }
  .remove {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    color: var(--quiet);
  }
  .remove .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 18px;
    padding-block: 96px;
    color: var(--quiet);
  }
  .empty p {
    margin: 0;
    font-size: 18px;
  }
  .job {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: 20px;
    padding: 10px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  progress {
    flex: 1;
    min-inline-size: 60px;
    accent-color: var(--accent);
  }
`;
