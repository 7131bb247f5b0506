import { css } from 'lit';

export const pluginPanelStyles = css`
  section + section {
    margin-block-start: 24px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--line);
  }
  h2 {
    margin: 0 0 10px;
    font-size: var(--heading);
    line-height: 1.3;
  }
  /* A list a plugin brings reads as rows: what it is about first, what can be done after it. */
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--line);
  }
  li:last-child {
    border-block-end: 0;
  }
  li > :first-child {
    flex: 1 1 14em;
  }
  summary {
    padding-block: 8px;
    cursor: pointer;
  }
`;
