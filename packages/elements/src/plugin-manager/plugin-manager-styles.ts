import { css } from 'lit';

export const pluginManagerStyles = css`
  h2 {
    margin: 0 0 12px;
    font-size: var(--heading);
  }
  [role='status']:not(:empty) {
    margin-block-end: 12px;
  }
  ul {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .plugin {
    padding: var(--gutter);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  h3 {
    display: inline;
    margin: 0;
    font-size: 1em;
  }
  .state-name {
    margin-inline-start: 8px;
    padding: 2px 8px;
    border-radius: 99px;
    background: var(--sunken);
    font-size: var(--small);
  }
  [data-state='failed'] .state-name {
    color: var(--negative);
  }
  .facts {
    margin: 8px 0;
    gap: 2px;
    color: var(--ink-soft);
    font-size: var(--small);
  }
  .error {
    color: var(--negative);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 10px;
  }
  form {
    display: grid;
    gap: 10px;
    margin-block: 10px;
  }
  label {
    display: grid;
    gap: 4px;
    max-inline-size: 420px;
  }
  .hint {
    font-weight: 400;
  }
  h4 {
    margin: 0 0 4px;
    font-size: 1em;
    font-weight: 550;
  }
  .grants li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .grants {
    gap: 4px;
  }
  .grants button {
    margin-inline-start: auto;
  }
  .missing {
    color: var(--ink-soft);
    font-size: var(--small);
  }
  .others {
    margin-block-start: 20px;
  }
  .others > h3 {
    display: block;
  }
  summary {
    cursor: pointer;
    font-weight: 550;
  }
`;
