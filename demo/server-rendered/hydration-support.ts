// A script of its own before all others: a bundler would run shared pieces, Lit among them, first.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
