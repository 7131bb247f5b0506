import { css } from 'lit';

export const pluginPanelStyles = css`
  section + section {
    margin-block-start: 24px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--line);
  }
  h2 {
    margin: 0 0 10px;
    font-size: 1.2em;
    line-height: 1.3;
  }
`;
