/** For screens and for paper. */
export const personalDataPageStyles = `
:root { color-scheme: light dark; }
body { max-width: 960px; margin: 0 auto; padding: 32px 20px 64px; font: 16px/1.5 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 19px; margin: 36px 0 10px; padding-top: 14px; border-top: 1px solid light-dark(#d5d9e0, #444b58); }
p { max-width: 70ch; margin: 0 0 8px; }
.soft { color: light-dark(#5a6274, #aeb6c6); }
table { width: 100%; border-collapse: collapse; font-size: 15px; }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid light-dark(#e4e7ec, #343b48); text-align: start; vertical-align: top; white-space: pre-line; }
thead th { font-size: 14px; }
tbody th { width: 15em; font-weight: 600; }
td.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
pre { padding: 12px 14px; border-radius: 8px; background: light-dark(#f2f4f7, #232833); font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
@media (max-width: 640px) {
  tbody th { width: auto; }
  table.facts, table.facts tbody, table.facts tr, table.facts th, table.facts td { display: block; }
  table.facts th { padding-bottom: 0; border-bottom: 0; }
  .scroll { overflow-x: auto; }
}
@media print { body { padding: 0; } tr { break-inside: avoid; } }
`;
