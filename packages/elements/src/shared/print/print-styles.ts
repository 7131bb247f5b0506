import { css } from 'lit';

/** An element on a page that is printed as a whole: ink on white, nothing to press, sane page breaks. */
export const printStyles = css`
  @media print {
    :host {
      color-scheme: light;
      --surface: #fff;
      --sunken: #fff;
      --ink: #000;
      --ink-soft: #333;
      box-shadow: none;
    }
    button:not(.summary),
    input,
    select,
    textarea,
    .editor,
    .composer {
      display: none;
    }
    section,
    li,
    tr,
    figure,
    .row {
      break-inside: avoid;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    a {
      text-decoration: none;
    }
  }
`;
